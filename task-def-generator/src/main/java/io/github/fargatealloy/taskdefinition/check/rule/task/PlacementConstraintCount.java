package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** Placement has a limit. */
final class PlacementConstraintCount implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "placement-constraint-count",
          "placementConstraints must list up to 10 constraints",
          "it is outside what ECS supports",
          Source.api("RegisterTaskDefinition"));
  private static final int MOST = 10;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.json()
        .array("placementConstraints")
        .filter(constraints -> constraints.elements().size() > MOST)
        .ifPresent(
            constraints ->
                findings.add(
                    constraints,
                    "list up to " + MOST + " constraints",
                    "lists " + constraints.elements().size(),
                    "join expressions with \"and\""));
  }
}
