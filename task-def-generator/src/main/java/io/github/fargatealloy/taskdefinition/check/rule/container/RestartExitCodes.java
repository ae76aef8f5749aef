package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** Fifty exit codes at most. */
final class RestartExitCodes implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "restart-exit-codes",
          "restartPolicy.ignoredExitCodes must list up to 50 codes",
          "it is outside what ECS supports",
          Source.api("ContainerRestartPolicy"));
  private static final int MOST = 50;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .json()
        .object("restartPolicy")
        .flatMap(policy -> policy.array("ignoredExitCodes"))
        .filter(codes -> codes.elements().size() > MOST)
        .ifPresent(
            codes ->
                findings.add(
                    codes,
                    "list up to " + MOST + " codes",
                    "lists " + codes.elements().size(),
                    "delete " + (codes.elements().size() - MOST) + " of them"));
  }
}
