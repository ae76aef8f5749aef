package io.github.fargatealloy.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Gives a file another content in one step, so that nobody reads half of it. */
final class FileReplacement {
  private FileReplacement() {}

  /**
   * Keeps the file's permissions; a symbolic link stays one.
   *
   * @throws AccessDeniedException when the file is protected against writing
   */
  static void replace(Path file, byte[] content) throws IOException {
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    Path target = file.toRealPath();
    Path draft = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp");
    try {
      Files.write(draft, content);
      if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
