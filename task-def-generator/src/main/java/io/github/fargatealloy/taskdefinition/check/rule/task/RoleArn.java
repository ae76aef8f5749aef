package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.List;
import java.util.regex.Pattern;

/** Roles are named by ARN, or by name. */
final class RoleArn implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "role-arn",
          "taskRoleArn and executionRoleArn must be the ARN of an IAM role, or the name of one",
          "the task does not start: ECS cannot assume the role",
          Source.api("RegisterTaskDefinition"));
  private static final Pattern ARN =
      Pattern.compile("arn:aws(?:-[a-z]+)*:iam::\\d{12}:role/[\\w+=,.@/-]{1,576}");
  private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{1,64}");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    for (String key : List.of("executionRoleArn", "taskRoleArn")) {
      task.json()
          .string(key)
          .filter(
              role -> !ARN.matcher(role.text()).matches() && !NAME.matcher(role.text()).matches())
          .ifPresent(
              role ->
                  findings.add(
                      role,
                      "be the ARN or the name of an IAM role",
                      Written.member(key, "arn:aws:iam::111122223333:role/name-of-the-role")));
    }
  }
}
