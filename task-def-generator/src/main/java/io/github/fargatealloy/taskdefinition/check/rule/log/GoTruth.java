package io.github.fargatealloy.taskdefinition.check.rule.log;

import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.Set;

/** Truth values in strings, as Go reads them: log drivers and the ECS agent are written in Go. */
final class GoTruth {
  private static final Set<String> WORDS =
      Set.of("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");

  private GoTruth() {}

  static boolean isTruth(JsonString value) {
    return WORDS.contains(value.text());
  }
}
