package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** Fargate bills by the size of the task, so it has to have one. */
final class FargateSizePresent implements Rule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "fargate-size-missing",
          "cpu and memory must be set for the task on Fargate",
          "AWS answers \"Fargate requires that 'cpu' be defined at the task level.\"",
          Source.issue("hackoregon/civic-devops", 246));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    String must = "be set for the task on Fargate";
    if (!task.json().has("cpu")) {
      int memory = task.memoryMiB().orElse(0);
      int cpu = FargateSizes.nearest(0, memory).cpuUnits();
      findings.missing(task.json(), "cpu", must, Written.member("cpu", cpu + ""));
    }
    if (!task.json().has("memory")) {
      int memory = FargateSizes.nearest(task.cpuUnits().orElse(0), 0).leastMiB();
      findings.missing(task.json(), "memory", must, Written.member("memory", memory + ""));
    }
  }
}
