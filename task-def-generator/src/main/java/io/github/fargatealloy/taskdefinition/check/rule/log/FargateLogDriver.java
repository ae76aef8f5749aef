package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.Set;

/** Fargate has three log drivers. */
final class FargateLogDriver implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "fargate-log-driver",
          "logDriver must be one of awslogs, splunk, awsfirelens on Fargate",
          "AWS answers \"journald is not a valid log driver. Must be one of [awslogs, splunk, "
              + "awsfirelens]\"",
          Source.api("LogConfiguration"));
  private static final Set<String> ELSEWHERE =
      Set.of("json-file", "syslog", "journald", "gelf", "fluentd");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .logConfiguration()
        .flatMap(log -> log.string("logDriver"))
        .filter(driver -> ELSEWHERE.contains(driver.text()))
        .ifPresent(
            driver ->
                findings.add(
                    driver,
                    "be one of \"awslogs\", \"splunk\", \"awsfirelens\" on Fargate",
                    Written.member("logDriver", "awslogs")));
  }
}
