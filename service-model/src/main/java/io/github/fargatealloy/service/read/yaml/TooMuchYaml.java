package io.github.fargatealloy.service.read.yaml;

import io.github.fargatealloy.problem.Problem;

/** Ends the reading of a document that grows beyond every description. */
final class TooMuchYaml extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  TooMuchYaml(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
