package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.pipeline.sidecar.AlloySidecar;
import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.Port;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Tmpfs;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/** The service's own container. */
final class AppContainerDefinition {
  private AppContainerDefinition() {}

  static ContainerDefinition of(ServiceDescription service) {
    AppContainer app = service.app();
    Sidecar sidecar = service.telemetry().sidecar();
    ContainerDefinition.Builder container =
        ContainerDefinition.builder()
            .name(service.name())
            .image(service.image().toString())
            .versionConsistency(VersionConsistency.ENABLED)
            .essential(true)
            .cpu(service.task().cpuUnits() - sidecar.cpuUnits())
            .memory(service.task().memoryMiB() - sidecar.memoryMiB())
            .environment(Environment.variables(AppVariables.of(service)))
            .secrets(Environment.secrets(service.secrets()))
            .portMappings(
                service.ports().stream().map(AppContainerDefinition::portMapping).toList())
            // The dependency also turns round when the task stops: the application first, so that
            // the sidecar still forwards its last spans.
            .dependsOn(
                ContainerDependency.builder()
                    .containerName(AlloySidecar.NAME)
                    .condition(sidecar.gate().name())
                    .build())
            .stopTimeout(app.stopTimeoutSeconds())
            .readonlyRootFilesystem(app.readOnlyRootFilesystem())
            .linuxParameters(LinuxParameters.builder().tmpfs(tmp(app)).build())
            .logConfiguration(ContainerLogs.of(service, service.name()));
    if (!app.command().isEmpty()) {
      container.command(app.command());
    }
    return container.build();
  }

  private static PortMapping portMapping(Port port) {
    return PortMapping.builder()
        .name(port.name())
        .containerPort(port.containerPort())
        .hostPort(port.containerPort())
        .protocol(TransportProtocol.TCP)
        .build();
  }

  /** Writable for any user, and executable because Java libraries unpack native code into it. */
  private static Tmpfs tmp(AppContainer app) {
    return Tmpfs.builder()
        .containerPath("/tmp")
        .size(app.tmpfsMiB())
        .mountOptions("mode=1777", "exec", "nosuid", "nodev")
        .build();
  }
}
