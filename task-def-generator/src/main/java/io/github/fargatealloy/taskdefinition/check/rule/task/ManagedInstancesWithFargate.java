package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** Two launch types that ask for different definitions. */
final class ManagedInstancesWithFargate implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "managed-instances-with-fargate",
          "requiresCompatibilities must not list both \"FARGATE\" and \"MANAGED_INSTANCES\"",
          "each of the two supports keys that the other does not, so that a definition for both "
              + "is checked against neither alone",
          Source.guide("ManagedInstances"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    if (task.requires("FARGATE") && task.requires("MANAGED_INSTANCES")) {
      findings.add(
          task.json().value("requiresCompatibilities").orElseThrow(),
          "list one of \"FARGATE\" and \"MANAGED_INSTANCES\"",
          "lists both",
          "\"requiresCompatibilities\": [\"FARGATE\"]");
    }
  }
}
