package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** Other launch types have the storage of their instance. */
final class EphemeralStorageLaunchType implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "ephemeral-storage-launch-type",
          "ephemeralStorage must be left out on EC2 and external instances",
          "AWS answers \"Tasks using the EC2 launch type do not support EphemeralStorage\"",
          Source.api("EphemeralStorage"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    boolean instances = task.requires("EC2") || task.requires("EXTERNAL");
    task.json()
        .object("ephemeralStorage")
        .filter(storage -> instances && !task.requires("FARGATE"))
        .ifPresent(
            storage ->
                findings.add(
                    storage,
                    "be left out on EC2 and external instances",
                    "delete \"ephemeralStorage\""));
  }
}
