package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** A task has one to ten containers. */
final class ContainerCount implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "container-count",
          "containerDefinitions must list 1 to 10 containers",
          "AWS answers \"Container list cannot be empty\" or \"Too many containers.\"",
          Source.issue("aws/amazon-ecs-cli", 184));
  private static final int MOST = 10;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.json()
        .array("containerDefinitions")
        .ifPresent(
            list -> {
              int count = list.elements().size();
              if (count == 0 || count > MOST) {
                findings.add(
                    list,
                    "list 1 to " + MOST + " containers",
                    "lists " + count,
                    count == 0
                        ? "{\"name\": \"app\", \"image\": \"…\"} between the brackets"
                        : "move containers to a task definition of their own");
              }
            });
  }
}
