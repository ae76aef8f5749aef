package io.github.fargatealloy.service.read.yaml;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the bytes of a file, or says why they cannot be read. */
public final class YamlFile {
  private static final int MAX_BYTES = 256 * 1024;

  private YamlFile() {}

  /** Empty when a problem was found. */
  public static Optional<byte[]> bytes(Path file, Findings findings) {
    try {
      if (Files.isDirectory(file)) {
        return refuse(
            file,
            "is a directory",
            "name the file in it: " + file.resolve("service.yaml"),
            findings);
      }
      byte[] bytes = read(file);
      return bytes.length > MAX_BYTES
          ? refuse(file, "is longer than 256 KiB", "name a service description", findings)
          : Optional.of(bytes);
    } catch (NoSuchFileException e) {
      return refuse(
          file, "does not exist", "fargate-alloy init writes one to begin with", findings);
    } catch (IOException e) {
      return refuse(file, "cannot be read", "check the permissions of " + file, findings);
    }
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_BYTES + 1);
    }
  }

  private static Optional<byte[]> refuse(Path file, String is, String fix, Findings findings) {
    findings.add(
        YamlProblems.FILE_UNREADABLE.error(
            Location.ofFile(file.toString()),
            "the service description must be a readable file, but " + is,
            fix));
    return Optional.empty();
  }
}
