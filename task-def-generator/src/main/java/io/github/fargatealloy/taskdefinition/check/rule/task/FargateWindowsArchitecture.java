package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** Windows runs on one architecture. */
final class FargateWindowsArchitecture implements Rule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "fargate-windows-architecture",
          "runtimePlatform.cpuArchitecture must be \"X86_64\" for Windows on Fargate",
          "AWS answers \"No Fargate configuration exists for given values\"",
          Source.api("RuntimePlatform"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.runtimePlatform("cpuArchitecture")
        .filter(architecture -> task.isForWindows() && architecture.text().equals("ARM64"))
        .ifPresent(
            architecture ->
                findings.add(
                    architecture,
                    "be \"X86_64\" for Windows",
                    Written.member("cpuArchitecture", "X86_64")));
  }
}
