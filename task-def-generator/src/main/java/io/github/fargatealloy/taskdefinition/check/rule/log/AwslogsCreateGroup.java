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

/** A truth value in a string. */
final class AwslogsCreateGroup implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "awslogs-create-group",
          "awslogs-create-group must be \"true\" or \"false\"",
          "the container does not start",
          Source.api("LogConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    LogOptions.of(container, "awslogs")
        .flatMap(log -> log.option("awslogs-create-group"))
        .filter(create -> !GoTruth.isTruth(create))
        .ifPresent(
            create ->
                findings.add(
                    create,
                    "be \"true\" or \"false\"",
                    Written.member("awslogs-create-group", "true")));
  }
}
