package io.github.fargatealloy.cli;

import io.github.fargatealloy.problem.Problems;

/**
 * What was found in one file.
 *
 * @param file as the user spells it
 */
record Verdict(String file, Problems problems) {

  boolean isValid() {
    return !problems.hasErrors();
  }
}
