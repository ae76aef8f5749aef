package io.github.fargatealloy.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Files of text in UTF-8, read and written whole. */
final class TextFile {
  /** For whom the user's own mask of permissions lets do it. */
  private static final FileAttribute<?> EXECUTABLE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx"));

  private static final FileAttribute<?>[] USUAL = {};

  private TextFile() {}

  /** Null when there is no such file. */
  static String read(Path file) throws IOException {
    return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), UTF_8) : null;
  }

  /** A file that does not exist yet; scripts can be executed. */
  static void create(Path file, String text) throws IOException {
    boolean script = file.toString().endsWith(".sh") && isPosix(file);
    FileAttribute<?>[] attributes = script ? new FileAttribute<?>[] {EXECUTABLE} : USUAL;
    try (SeekableByteChannel out =
        Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
  }

  /** In one step, whether it exists or not. */
  static void replace(Path file, String text) throws IOException {
    Path draft = draftOf(file);
    try {
      create(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  /** A hidden name beside what is to get another one in the end, and with the same extension. */
  static Path draftOf(Path target) {
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return target.resolveSibling("." + random + "." + target.getFileName());
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
