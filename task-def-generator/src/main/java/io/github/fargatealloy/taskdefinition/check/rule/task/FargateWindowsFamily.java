package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.Set;

/** Fargate runs some editions of Windows. */
final class FargateWindowsFamily implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          FARGATE,
          "fargate-windows-family",
          "runtimePlatform.operatingSystemFamily must be Windows Server 2019 or newer on Fargate",
          "the task finds no capacity",
          Source.guide("platform-windows-fargate"));
  private static final Set<String> NOT_ON_FARGATE =
      Set.of("WINDOWS_SERVER_2004_CORE", "WINDOWS_SERVER_2016_FULL", "WINDOWS_SERVER_20H2_CORE");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.runtimePlatform("operatingSystemFamily")
        .filter(family -> NOT_ON_FARGATE.contains(family.text()))
        .ifPresent(
            family ->
                findings.add(
                    family,
                    "be Windows Server 2019 or newer on Fargate",
                    Written.member("operatingSystemFamily", "WINDOWS_SERVER_2022_CORE")));
  }
}
