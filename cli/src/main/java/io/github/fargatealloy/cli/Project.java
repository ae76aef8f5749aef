package io.github.fargatealloy.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A service's directory and the description in it, spelled as the user spelled them.
 *
 * @param directory what other paths are relative to, as the user named it; empty for the working
 *     directory
 */
record Project(Path directory, Path description) {
  static final String DESCRIPTION = "service.yaml";

  /** The project that a directory or the description itself stands for. */
  static Project of(Path named) {
    if (Files.isRegularFile(named)) {
      Path parent = named.getParent();
      return new Project(parent == null ? Path.of("") : parent, named);
    }
    return new Project(named.normalize(), named.resolve(DESCRIPTION).normalize());
  }

  /** Whether both stand for the same description, however each is spelled. */
  boolean isSame(Project other) {
    return description
        .toAbsolutePath()
        .normalize()
        .equals(other.description.toAbsolutePath().normalize());
  }
}
