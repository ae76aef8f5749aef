package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.AdotConfig;
import io.github.fargatealloy.service.ServiceDescription;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** AWS Distro for OpenTelemetry as the sidecar; it writes no file. */
final class AdotContainerDefinition {
  /** Part of the image, which has no shell. */
  private static final String PROBE = "/healthcheck";

  private AdotContainerDefinition() {}

  static ContainerDefinition of(ServiceDescription service, AdotConfig config) {
    return SidecarContainer.of(service, config, PROBE)
        .command("--config=" + config.location())
        .build();
  }
}
