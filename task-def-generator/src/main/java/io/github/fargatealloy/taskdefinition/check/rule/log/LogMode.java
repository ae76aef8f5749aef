package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.List;

/** What happens when logs cannot be sent. */
final class LogMode implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "log-mode",
          "mode of a log driver must be \"blocking\" or \"non-blocking\"",
          "the log driver refuses it and the container does not start",
          Source.api("LogConfiguration"));
  private static final List<String> KNOWN = List.of("blocking", "non-blocking");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    BufferedLogs.of(container)
        .flatMap(log -> log.option(BufferedLogs.MODE))
        .filter(mode -> !KNOWN.contains(mode.text()))
        .ifPresent(
            mode ->
                findings.add(
                    mode,
                    "be one of " + Written.oneOf(KNOWN),
                    Written.member(
                        BufferedLogs.MODE, Nearest.to(mode.text(), KNOWN).orElse("non-blocking"))));
  }
}
