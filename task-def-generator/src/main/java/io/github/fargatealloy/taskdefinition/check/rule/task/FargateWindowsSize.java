package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** Windows needs a whole vCPU. */
final class FargateWindowsSize implements Rule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "fargate-windows-size",
          "cpu must be 1024, 2048 or 4096 for Windows on Fargate",
          "AWS answers \"No Fargate configuration exists for given values\"",
          Source.guide("task-cpu-memory-error"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.cpuUnits()
        .ifPresent(
            cpu -> {
              boolean offered = FargateSizes.of(cpu).filter(sizes -> !sizes.windows()).isEmpty();
              if (task.isForWindows() && !offered) {
                findings.add(
                    task.json().value("cpu").orElseThrow(),
                    "be one of \"1024\", \"2048\", \"4096\" for Windows on Fargate",
                    Written.member("cpu", cpu < 1024 ? "1024" : "4096"));
              }
            });
  }
}
