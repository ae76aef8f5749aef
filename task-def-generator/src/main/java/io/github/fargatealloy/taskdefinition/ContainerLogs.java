package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.service.ServiceDescription;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;

/** Where the standard output of every container goes, whatever becomes of the sidecar. */
public final class ContainerLogs {
  private ContainerLogs() {}

  /** One group for the service, one stream prefix for each container. */
  public static String groupName(ServiceDescription service) {
    return "/ecs/" + service.name();
  }

  /**
   * Non-blocking, so that an application never waits for CloudWatch. Mode and buffer are written
   * out because AWS changed both defaults in 2025.
   */
  static LogConfiguration of(ServiceDescription service, String container) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("awslogs-group", groupName(service));
    options.put("awslogs-region", service.account().region());
    options.put("awslogs-stream-prefix", container);
    options.put("mode", "non-blocking");
    options.put("max-buffer-size", "10m");
    return LogConfiguration.builder().logDriver(LogDriver.AWSLOGS).options(options).build();
  }
}
