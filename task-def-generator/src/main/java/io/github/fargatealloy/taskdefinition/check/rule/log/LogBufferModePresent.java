package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** The mode is what the account says unless it is written. */
final class LogBufferModePresent implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "log-buffer-mode-missing",
          "a log driver with max-buffer-size must have the mode non-blocking",
          "an account whose defaultLogDriverMode is blocking refuses the buffer",
          Source.api("LogConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    BufferedLogs.of(container)
        .filter(log -> !log.has(BufferedLogs.MODE) && log.has(BufferedLogs.BUFFER_SIZE))
        .flatMap(LogOptions::options)
        .ifPresent(
            options ->
                findings.missing(
                    options,
                    BufferedLogs.MODE,
                    "be \"non-blocking\" beside max-buffer-size",
                    Written.member(BufferedLogs.MODE, "non-blocking")));
  }
}
