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

/** In which region logs are kept. */
final class AwslogsRegion implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "awslogs-region",
          "the log driver awslogs must have the option awslogs-region",
          "AWS answers \"Log driver awslogs requires options: awslogs-region, awslogs-group\"",
          Source.issue("klothoplatform/klotho", 892));

  private static final String KEY = "awslogs-region";

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    LogOptions.of(container, "awslogs")
        .ifPresent(log -> log.require(KEY, Written.member(KEY, "eu-west-1"), findings));
  }
}
