package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** AWS checks against Fargate only when told. */
final class CompatibilitiesPresent implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "requires-compatibilities",
          "requiresCompatibilities must list \"FARGATE\" in a definition that is meant for Fargate",
          "AWS takes the definition without checking it against Fargate, and the task does not "
              + "start",
          Source.api("RegisterTaskDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    if (task.mayBeForFargate()) {
      findings.missing(
          task.json(),
          "requiresCompatibilities",
          "list \"FARGATE\", as the network mode, cpu and memory are those of Fargate",
          "\"requiresCompatibilities\": [\"FARGATE\"]");
    }
  }
}
