package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** A buffer is for a driver that does not block. */
final class LogBufferMode implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "log-buffer-mode",
          "max-buffer-size of a log driver must be left out in the mode blocking",
          "the log driver refuses it and the container does not start",
          Source.api("LogConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    BufferedLogs.of(container)
        .filter(
            log ->
                log.option(BufferedLogs.MODE).filter(m -> m.text().equals("blocking")).isPresent())
        .flatMap(log -> log.option(BufferedLogs.BUFFER_SIZE))
        .ifPresent(
            size ->
                findings.add(
                    size,
                    "be left out in the mode blocking",
                    Written.member(BufferedLogs.MODE, "non-blocking")));
  }
}
