package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.service.HealthCheck;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.StartCondition;
import java.util.Optional;

/**
 * How long others wait until a container is healthy. Without a limit, a task whose container never
 * is stays <a href="https://github.com/aws/containers-roadmap/issues/2379">PENDING for ever</a>,
 * which no circuit breaker counts.
 */
final class StartTimeout {
  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
  private static final int MOST_SECONDS = 120;

  private StartTimeout() {}

  /**
   * Null where nobody waits, or where the container's own check allows it more time than a limit
   * could. What must end, such as a migration, has none: it may rightly take longer.
   */
  static Integer of(ServiceDescription service, String container, Optional<HealthCheck> check) {
    boolean awaited =
        waits(service.app().dependsOn().get(container))
            || service.containers().stream()
                .anyMatch(other -> waits(other.dependsOn().get(container)));
    return awaited && check.filter(StartTimeout::fits).isPresent() ? MOST_SECONDS : null;
  }

  private static boolean waits(StartCondition condition) {
    return condition == StartCondition.HEALTHY;
  }

  private static boolean fits(HealthCheck check) {
    return check.startPeriodSeconds() + check.intervalSeconds() * check.retries() <= MOST_SECONDS;
  }
}
