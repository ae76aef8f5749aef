package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;

/** Where the standard output of containers goes. */
final class ContainerLogs {
  private ContainerLogs() {}

  /** A container of the team: by FireLens where telemetry wants it so, else like all others. */
  static LogConfiguration ofTeam(ServiceDescription service, Contribution plan, String container) {
    return plan.logRouting()
        .map(
            routing ->
                LogConfiguration.builder()
                    .logDriver(LogDriver.AWSFIRELENS)
                    .options(routing.options())
                    .build())
        .orElseGet(() -> toCloudWatch(service, container));
  }

  /**
   * Non-blocking, so that an application never waits for CloudWatch. Mode and buffer are written
   * out because AWS changed both defaults in 2025.
   */
  static LogConfiguration toCloudWatch(ServiceDescription service, String container) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("awslogs-group", service.logGroup());
    options.put("awslogs-region", service.account().region());
    options.put("awslogs-stream-prefix", container);
    options.put("mode", "non-blocking");
    options.put("max-buffer-size", "10m");
    return LogConfiguration.builder().logDriver(LogDriver.AWSLOGS).options(options).build();
  }
}
