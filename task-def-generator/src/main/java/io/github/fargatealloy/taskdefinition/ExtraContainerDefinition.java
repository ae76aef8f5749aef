package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.Tmpfs;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/** A container of the team's own beside the application. */
final class ExtraContainerDefinition {
  private static final int TMPFS_MIB = 16;

  private ExtraContainerDefinition() {}

  static ContainerDefinition of(
      ServiceDescription service, CollectorConfig config, ExtraContainer extra) {
    ContainerDefinition.Builder container =
        ContainerDefinition.builder()
            .name(extra.name())
            .image(extra.image().reference().toString())
            .repositoryCredentials(RegistryAccess.of(extra.image().credentials()))
            .versionConsistency(VersionConsistency.ENABLED)
            .essential(extra.essential())
            .environment(Environment.variables(extra.variables().plain()))
            .secrets(Environment.secrets(extra.variables().secrets()))
            .portMappings(extra.ports().stream().map(AppContainerDefinition::portMapping).toList())
            .dependsOn(dependencies(config, extra))
            .mountPoints(TaskVolumes.mounts(extra.volumes()))
            .startTimeout(StartTimeout.of(service, extra.name(), extra.healthCheck()))
            .stopTimeout(extra.stopTimeoutSeconds())
            .readonlyRootFilesystem(true)
            .logConfiguration(ContainerLogs.ofTeam(service, config.contribution(), extra.name()));
    if (extra.cpuUnits() > 0) {
      container.cpu(extra.cpuUnits());
    }
    extra.memoryMiB().ifPresent(container::memory);
    extra.healthCheck().ifPresent(check -> container.healthCheck(HealthChecks.of(check)));
    if (!extra.command().isEmpty()) {
      container.command(extra.command());
    }
    if (!extra.writable().isEmpty()) {
      container.linuxParameters(
          LinuxParameters.builder()
              .tmpfs(extra.writable().stream().map(ExtraContainerDefinition::tmpfs).toList())
              .build());
    }
    return container.build();
  }

  private static List<ContainerDependency> dependencies(
      CollectorConfig config, ExtraContainer extra) {
    List<ContainerDependency> dependencies =
        new ArrayList<>(TelemetryDependencies.of(config, ContainerCondition.START));
    dependencies.addAll(TelemetryDependencies.of(extra.dependsOn()));
    return dependencies;
  }

  private static Tmpfs tmpfs(String path) {
    return Tmpfs.builder()
        .containerPath(path)
        .size(TMPFS_MIB)
        .mountOptions("mode=1777", "nosuid", "nodev")
        .build();
  }
}
