package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** The API takes 64 KiB. */
final class DefinitionSize implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "definition-size",
          "a task definition must be at most 65536 bytes",
          "AWS answers \"Actual length: '66420'. Max allowed length is '65536' bytes.\"",
          "https://github.com/awsdocs/amazon-ecs-developer-guide/pull/149");
  static final int MOST_BYTES = 65_536;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    int bytes = JsonSize.compactBytes(task.json());
    if (bytes > MOST_BYTES) {
      findings.add(
          task.json(),
          "be at most " + MOST_BYTES + " bytes",
          "is " + bytes,
          "move long values to files in the image, to S3 or to the Parameter Store");
    }
  }
}
