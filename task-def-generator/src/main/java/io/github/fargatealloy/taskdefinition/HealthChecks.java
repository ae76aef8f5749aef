package io.github.fargatealloy.taskdefinition;

import software.amazon.awssdk.services.ecs.model.HealthCheck;

/** Health checks of the description, as the ECS API has them. */
final class HealthChecks {
  private HealthChecks() {}

  static HealthCheck of(io.github.fargatealloy.service.HealthCheck check) {
    return HealthCheck.builder()
        .command(check.command())
        .interval(check.intervalSeconds())
        .timeout(check.timeoutSeconds())
        .retries(check.retries())
        .startPeriod(check.startPeriodSeconds())
        .build();
  }
}
