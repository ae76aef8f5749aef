package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.service.ServiceDescription;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.FirelensConfigurationType;
import software.amazon.awssdk.services.ecs.model.MountPoint;

/** The Alloy sidecar; it writes to its volume alone. */
final class AlloyContainerDefinition {
  static final String STORAGE_VOLUME = "alloy-storage";

  private AlloyContainerDefinition() {}

  /** The probe is by bash: the image has neither curl nor wget, and its {@code sh} no sockets. */
  static ContainerDefinition of(ServiceDescription service, AlloyConfig config) {
    int stopSeconds = service.telemetry().sidecar().stopTimeoutSeconds();
    ContainerDefinition.Builder container =
        SidecarContainer.of(service, config, "/bin/bash", "-c", AlloyEntrypoint.readinessProbe())
            .user("0")
            .entryPoint("/bin/bash", "-c")
            .command(AlloyEntrypoint.script(config.stabilityLevel(), stopSeconds, isRouter(config)))
            .mountPoints(
                MountPoint.builder()
                    .sourceVolume(STORAGE_VOLUME)
                    .containerPath(AlloySidecar.STORAGE_PATH)
                    .readOnly(false)
                    .build());
    if (isRouter(config)) {
      // The type decides which configuration ECS generates; Alloy reads none of it.
      container.firelensConfiguration(router -> router.type(FirelensConfigurationType.FLUENTBIT));
    }
    return container.build();
  }

  private static boolean isRouter(AlloyConfig config) {
    return config
        .contribution()
        .logRouting()
        .filter(routing -> routing.routerContainer().equals(AlloySidecar.NAME))
        .isPresent();
  }
}
