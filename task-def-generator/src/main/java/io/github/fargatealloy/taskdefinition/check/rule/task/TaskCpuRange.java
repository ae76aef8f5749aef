package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.OptionalInt;

/** Instances give a task a share of their CPUs. */
final class TaskCpuRange implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "task-cpu-range",
          "cpu of a task on EC2 or external instances must be 128 to 196608 CPU units, or left out",
          "AWS answers \"Invalid 'cpu' setting for task.\"",
          Source.api("RegisterTaskDefinition"));
  private static final int LEAST = 128;
  private static final int MOST = 196_608;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    boolean sized =
        task.requires("FARGATE") || task.requires("MANAGED_INSTANCES") || task.mayBeForFargate();
    task.json()
        .string("cpu")
        .filter(cpu -> !sized && isOutside(task.cpuUnits()))
        .ifPresent(
            cpu -> findings.add(cpu, "be 128 to 196608 CPU units, or left out", "delete \"cpu\""));
  }

  private static boolean isOutside(OptionalInt cpuUnits) {
    return cpuUnits.isPresent() && (cpuUnits.getAsInt() < LEAST || cpuUnits.getAsInt() > MOST);
  }
}
