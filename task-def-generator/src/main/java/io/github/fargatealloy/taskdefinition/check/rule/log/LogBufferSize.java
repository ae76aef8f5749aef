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
import java.util.regex.Pattern;

/** How much is kept when logs cannot be sent. */
final class LogBufferSize implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "log-buffer-size",
          "max-buffer-size of a log driver must be a whole number followed by k, m or g",
          "the log driver refuses it and the container does not start",
          Source.api("LogConfiguration"));
  private static final Pattern SIZE = Pattern.compile("\\d+[kKmMgG]?");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    BufferedLogs.of(container)
        .flatMap(log -> log.option(BufferedLogs.BUFFER_SIZE))
        .filter(size -> !SIZE.matcher(size.text()).matches())
        .ifPresent(
            size ->
                findings.add(
                    size,
                    "be a whole number followed by k, m or g",
                    Written.member(BufferedLogs.BUFFER_SIZE, "10m")));
  }
}
