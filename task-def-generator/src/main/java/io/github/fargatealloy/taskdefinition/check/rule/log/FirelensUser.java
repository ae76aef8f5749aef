package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** A router needs logs. */
final class FirelensUser implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "firelens-user",
          "a task with firelensConfiguration must have a container that logs with awsfirelens",
          "AWS answers \"When a firelensConfiguration object is specified, at least one "
              + "container has to be configured with the awsfirelens log driver.\"",
          Source.issue("aws/amazon-cloudwatch-logs-for-fluent-bit", 20));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    boolean used = task.containers().stream().anyMatch(one -> one.logsWith(Firelens.DRIVER));
    if (!used) {
      Firelens.routers(task).stream()
          .findFirst()
          .flatMap(router -> router.json().value("firelensConfiguration"))
          .ifPresent(
              router ->
                  findings.add(
                      router,
                      "come with a container that logs with awsfirelens",
                      "comes with none",
                      "\"logConfiguration\": {\"logDriver\": \"awsfirelens\"} in another "
                          + "container"));
    }
  }
}
