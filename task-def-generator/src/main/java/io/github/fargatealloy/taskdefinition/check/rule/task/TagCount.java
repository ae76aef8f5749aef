package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** A task definition has 1 to 50 tags, or no list. */
final class TagCount implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "tag-count",
          "tags must list 1 to 50 tags, or be left out",
          "AWS answers \"Tags can not be empty.\"",
          Source.issue("fabfuel/ecs-deploy", 146));
  private static final int MOST = 50;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.json()
        .array("tags")
        .ifPresent(
            tags -> {
              int count = tags.elements().size();
              if (count == 0 || count > MOST) {
                findings.add(
                    tags,
                    "list 1 to " + MOST + " tags",
                    "lists " + count,
                    "delete " + (count == 0 ? "\"tags\"" : (count - MOST) + " of them"));
              }
            });
  }
}
