package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;

/** A check ends before the next one. */
final class HealthCheckTiming implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "health-check-timing",
          "healthCheck.timeout must be less than healthCheck.interval",
          "a check that hangs is still waited for when the next one is due",
          Source.api("HealthCheck"));
  private static final int DEFAULT_INTERVAL_SECONDS = 30;
  private static final int LONGEST_TIMEOUT_SECONDS = 60;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.healthCheck().ifPresent(check -> check(check, findings));
  }

  private static void check(JsonObject check, Findings findings) {
    int interval = check.integer("interval").orElse(DEFAULT_INTERVAL_SECONDS);
    int timeout = check.integer("timeout").orElse(0);
    if (timeout >= interval && timeout <= LONGEST_TIMEOUT_SECONDS) {
      findings.add(
          check.value("timeout").orElseThrow(),
          "be less than interval, " + interval + " seconds",
          Written.member("timeout", Math.max(2, interval - 1)));
    }
  }
}
