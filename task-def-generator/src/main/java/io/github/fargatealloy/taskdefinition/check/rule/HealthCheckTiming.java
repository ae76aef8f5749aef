package io.github.fargatealloy.taskdefinition.check.rule;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
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

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .healthCheck()
        .filter(check -> check.has("timeout") || check.has("interval"))
        .ifPresent(check -> check(check, findings));
  }

  private static final int DEFAULT_TIMEOUT_SECONDS = 5;
  private static final int DEFAULT_INTERVAL_SECONDS = 30;

  private static void check(JsonObject check, Findings findings) {
    int timeout = check.integer("timeout").orElse(DEFAULT_TIMEOUT_SECONDS);
    int interval = check.integer("interval").orElse(DEFAULT_INTERVAL_SECONDS);
    if (timeout < interval) {
      return;
    }
    String must = "be less than interval, " + interval + " seconds";
    String fix = Written.member("timeout", Math.max(2, interval - 1));
    check
        .number("timeout")
        .ifPresentOrElse(
            value -> findings.add(value, must, fix),
            () ->
                findings.add(
                    check,
                    "have a timeout that is less than interval",
                    "has the default of 5 seconds",
                    fix));
  }
}
