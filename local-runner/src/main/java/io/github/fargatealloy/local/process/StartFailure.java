package io.github.fargatealloy.local.process;

import io.github.fargatealloy.problem.Problem;

/** A container could not be started; carries the problem to print. */
public final class StartFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public StartFailure(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
