package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** A router does not route its own logs. */
final class FirelensRouterLog implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "firelens-router-log",
          "a container with firelensConfiguration must not log with awsfirelens itself",
          "the router waits for itself, and its errors are lost",
          Source.api("FirelensConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .logConfiguration()
        .filter(log -> Firelens.isRouter(container) && container.logsWith(Firelens.DRIVER))
        .flatMap(log -> log.value("logDriver"))
        .ifPresent(
            driver ->
                findings.add(
                    driver,
                    "be another one for a log router",
                    Written.member("logDriver", "awslogs")));
  }
}
