package io.github.fargatealloy.cli;

import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** What the rules for descriptions, task definitions and artifacts say about a file. */
record ProblemVerdict(String file, Problems problems) implements Verdict {
  @Override
  public boolean isValid() {
    return !problems.hasErrors();
  }

  @Override
  public String text() {
    return problems.render();
  }

  @Override
  public JsonObject json() {
    List<JsonObject> entries = new ArrayList<>();
    for (Problem problem : problems) {
      entries.add(
          new JsonObject()
              .put("line", problem.location().line())
              .put("column", problem.location().column())
              .put("severity", problem.severity().toString())
              .put("code", problem.code())
              .put("message", problem.message())
              .put("fix", problem.fix()));
    }
    return new JsonObject().put("file", file).put("valid", isValid()).put("problems", entries);
  }
}
