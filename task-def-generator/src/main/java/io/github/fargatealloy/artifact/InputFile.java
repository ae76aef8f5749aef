package io.github.fargatealloy.artifact;

import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is judged by what stands in it. */
public final class InputFile {
  static final ProblemCode MISSING =
      new ProblemCode(
          "missing-file",
          "A file to check must exist",
          "Name a task definition, an Alloy configuration or a service description; their contents"
              + " tell them apart. For the command a directory stands for the service in it.",
          "fargate-alloy check target/fargate/task-definition.json",
          "sh");

  private static final long MOST_BYTES = 64L << 20;

  private InputFile() {}

  /**
   * @param file as the user spells it, which is how problems name it
   */
  public static Checked<byte[]> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return refused(file, "be a file, but " + (Files.exists(file) ? "is not" : "does not exist"));
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        return refused(file, "be at most 64 MiB long, but is longer");
      }
      return Checked.of(Files.readAllBytes(file), Problems.none());
    } catch (IOException unreadable) {
      return refused(file, "be readable, but is not");
    }
  }

  private static Checked<byte[]> refused(Path file, String requirement) {
    return Checked.refused(
        Problems.of(
            MISSING.error(
                Location.ofFile(file.toString()),
                "must " + requirement,
                "name a task definition, an Alloy configuration or a service description")));
  }
}
