package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** Containers on Fargate share processes with their task at most. */
final class FargatePidMode implements Rule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "fargate-pid-mode",
          "pidMode must be \"task\" or left out on Fargate, and left out for Windows",
          "AWS answers \"Tasks using the Fargate launch type do not support pidMode 'host'. The "
              + "supported value for pidMode is 'task'.\"",
          Source.api("RegisterTaskDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.json()
        .string("pidMode")
        .filter(mode -> mode.text().equals("host") || task.isForWindows())
        .ifPresent(
            mode -> {
              if (task.isForWindows()) {
                findings.add(mode, "be left out for Windows on Fargate", "delete \"pidMode\"");
              } else {
                findings.add(mode, "be \"task\" on Fargate", Written.member("pidMode", "task"));
              }
            });
  }
}
