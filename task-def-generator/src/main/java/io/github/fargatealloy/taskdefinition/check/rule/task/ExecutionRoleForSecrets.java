package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** ECS reads secrets with the execution role. */
final class ExecutionRoleForSecrets implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "execution-role-for-secrets",
          "executionRoleArn must be set for secrets, secretOptions and repositoryCredentials",
          "AWS answers \"When you are specifying container secrets, you must also specify a "
              + "value for 'executionRoleArn'.\"",
          Source.issue("fabfuel/ecs-deploy", 87));
  static final String FIX =
      Written.member("executionRoleArn", "arn:aws:iam::111122223333:role/ecsTaskExecutionRole");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    if (task.hasExecutionRole()) {
      return;
    }
    boolean secrets = task.containers().stream().anyMatch(one -> !one.secrets().isEmpty());
    boolean registry =
        task.containers().stream().anyMatch(one -> one.json().has("repositoryCredentials"));
    if (secrets || registry) {
      String reason = secrets && registry ? "secrets and " : secrets ? "secrets" : "";
      findings.missing(
          task.json(),
          "executionRoleArn",
          "be set for " + reason + (registry ? "repositoryCredentials" : ""),
          FIX);
    }
  }
}
