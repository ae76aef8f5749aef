package io.github.fargatealloy.cli;

import io.github.fargatealloy.problem.Problems;
import java.nio.file.Path;

/**
 * What was found in one file.
 *
 * @param file as the user spells it
 */
record Verdict(String file, Problems problems) {

  boolean isValid() {
    return !problems.hasErrors();
  }

  /** Where a file's neighbours are. */
  static Path directoryOf(Path file) {
    return file.getParent() == null ? Path.of("") : file.getParent();
  }
}
