package io.github.fargatealloy.cli;

import java.nio.file.Path;

/** Where a project keeps what this command reads, spelled as the user spelled the directory. */
final class ServiceFiles {
  static final String DESCRIPTION = "service.yaml";

  private ServiceFiles() {}

  static Path descriptionIn(Path directory) {
    return directory.resolve(DESCRIPTION).normalize();
  }
}
