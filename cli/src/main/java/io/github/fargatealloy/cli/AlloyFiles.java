package io.github.fargatealloy.cli;

import io.github.fargatealloy.problem.Problems;

/** Judges Alloy configurations. */
final class AlloyFiles {
  private AlloyFiles() {}

  static Verdict judge(String file, String text) {
    return new Verdict(file, Problems.none());
  }
}
