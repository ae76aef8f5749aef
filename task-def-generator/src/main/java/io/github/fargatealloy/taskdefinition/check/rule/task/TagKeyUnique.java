package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** One value for each key. */
final class TagKeyUnique implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "tag-key-unique",
          "the keys of tags must differ",
          "it is outside what ECS supports",
          Source.api("Tag"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (JsonObject tag : TagText.tags(task)) {
      tag.string("key")
          .filter(key -> !seen.add(key.text()))
          .ifPresent(
              key ->
                  findings.add(
                      key,
                      "differ from the keys of the other tags",
                      "is " + Written.value(key) + " a second time",
                      "delete one of the two"));
    }
  }
}
