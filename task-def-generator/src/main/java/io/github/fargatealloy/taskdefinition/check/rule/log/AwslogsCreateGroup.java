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

/** To create the group is asked for, or not mentioned. */
final class AwslogsCreateGroup implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "awslogs-create-group",
          "awslogs-create-group must be \"true\" or left out",
          "AWS answers \"Log driver awslogs option 'awslogs-create-group' should only be set to "
              + "'true', else omit option.\"",
          Source.issue("terraform-linters/tflint-ruleset-aws", 348));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    LogOptions.of(container, "awslogs")
        .flatMap(log -> log.option("awslogs-create-group"))
        .filter(create -> !create.text().equalsIgnoreCase("true"))
        .ifPresent(
            create ->
                findings.add(
                    create,
                    "be \"true\" or left out",
                    create.text().equalsIgnoreCase("false")
                        ? "delete \"awslogs-create-group\""
                        : Written.member("awslogs-create-group", "true")));
  }
}
