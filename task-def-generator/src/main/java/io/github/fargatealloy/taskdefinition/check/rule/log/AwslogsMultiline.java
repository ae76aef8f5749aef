package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** One way to tell where an entry starts. */
final class AwslogsMultiline implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "awslogs-multiline",
          "awslogs-datetime-format and awslogs-multiline-pattern must not be set both",
          "the log driver refuses both together and the container does not start",
          Source.api("LogConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    LogOptions.of(container, "awslogs")
        .filter(log -> log.has("awslogs-datetime-format"))
        .flatMap(log -> log.option("awslogs-multiline-pattern"))
        .ifPresent(
            pattern ->
                findings.add(
                    pattern,
                    "be left out beside awslogs-datetime-format",
                    "stands beside it",
                    "delete one of the two"));
  }
}
