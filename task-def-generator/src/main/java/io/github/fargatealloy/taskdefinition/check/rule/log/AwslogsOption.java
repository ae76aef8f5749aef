package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.List;

/** The log driver knows its options. */
final class AwslogsOption implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "awslogs-option",
          "the options of the log driver awslogs must be ones that ECS knows",
          "AWS answers \"Log driver awslogs disallows options: log_key\"",
          Source.issue("aws-samples/amazon-ecs-firelens-examples", 83));
  private static final List<String> KNOWN =
      List.of(
          "awslogs-create-group",
          "awslogs-datetime-format",
          "awslogs-group",
          "awslogs-multiline-pattern",
          "awslogs-region",
          "awslogs-stream-prefix",
          "max-buffer-size",
          "mode");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    LogOptions.of(container, "awslogs").ifPresent(log -> log.requireKnown(KNOWN, findings));
  }
}
