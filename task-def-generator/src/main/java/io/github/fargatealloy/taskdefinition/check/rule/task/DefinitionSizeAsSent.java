package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** The AWS CLI sends more bytes than needed. */
final class DefinitionSizeAsSent implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "definition-size-as-sent",
          "a task definition must be at most 65536 bytes with the blanks and escapes that the "
              + "AWS CLI sends",
          "AWS may count the request as it was sent",
          "https://github.com/awsdocs/amazon-ecs-developer-guide/pull/149");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    int sent = JsonSize.sentBytes(task.json());
    if (sent > DefinitionSize.MOST_BYTES
        && JsonSize.compactBytes(task.json()) <= DefinitionSize.MOST_BYTES) {
      findings.add(
          task.json(),
          "be at most " + DefinitionSize.MOST_BYTES + " bytes as the AWS CLI sends it",
          "is " + sent,
          "move long values to files in the image, to S3 or to the Parameter Store");
    }
  }
}
