package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;

/** Without a size of the task every container needs one. */
final class ContainerMemoryPresent implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "container-memory-missing",
          "a container must have memory or memoryReservation where the task has no memory",
          "AWS answers \"Invalid setting for container 'x'. At least one of 'memory' or "
              + "'memoryReservation' must be specified.\"",
          Source.api("ContainerDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    JsonObject json = container.json();
    boolean sized =
        task.json().has("memory") || json.has("memory") || json.has("memoryReservation");
    if (!sized && !task.requires("FARGATE")) {
      findings.missing(
          json, "memory", "be set where the task has no memory", Written.member("memory", 512));
    }
  }
}
