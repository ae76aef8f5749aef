package io.github.fargatealloy.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one step, so that the first does not hide the others. */
public final class Findings {
  private final List<Problem> problems = new ArrayList<>();

  public void add(Problem problem) {
    problems.add(problem);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  public Problems all() {
    return Problems.of(problems);
  }
}
