package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** Logs for a router need one. */
final class FirelensRouter implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "firelens-router",
          "a task that logs with awsfirelens must have a container with firelensConfiguration",
          "AWS answers \"When awsfirelens log driver is specified in log configuration, a "
              + "firelens configuration object must be configured in one of the containers.\"",
          Source.issue("fabfuel/ecs-deploy", 164));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    if (!Firelens.routers(task).isEmpty()) {
      return;
    }
    task.containers().stream()
        .filter(container -> container.logsWith(Firelens.DRIVER))
        .findFirst()
        .flatMap(ContainerJson::logConfiguration)
        .flatMap(log -> log.value("logDriver"))
        .ifPresent(
            driver ->
                findings.add(
                    driver,
                    "come with a container that has a firelensConfiguration",
                    "comes with none",
                    "\"firelensConfiguration\": {\"type\": \"fluentbit\"} in a container of "
                        + "its own"));
  }
}
