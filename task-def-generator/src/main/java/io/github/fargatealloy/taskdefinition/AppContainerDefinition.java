package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.collector.TaskShares;
import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.OpenFiles;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.StartCondition;
import io.github.fargatealloy.service.value.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Tmpfs;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;
import software.amazon.awssdk.services.ecs.model.Ulimit;
import software.amazon.awssdk.services.ecs.model.UlimitName;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/** The service's own container. */
final class AppContainerDefinition {
  private AppContainerDefinition() {}

  static ContainerDefinition of(ServiceDescription service, CollectorConfig config) {
    AppContainer app = service.app();
    TaskShares shares = TaskShares.of(service, config.contribution());
    ContainerDefinition.Builder container =
        ContainerDefinition.builder()
            .name(service.name())
            .image(service.image().reference().toString())
            .repositoryCredentials(RegistryAccess.of(service.image().credentials()))
            .versionConsistency(VersionConsistency.ENABLED)
            .essential(true)
            .cpu(shares.appCpuUnits())
            .memory(shares.appMemoryMiB())
            .environment(Environment.variables(AppVariables.of(service, config.contribution())))
            .environmentFiles(Environment.files(service.variables().files()))
            .secrets(Environment.secrets(service.variables().secrets()))
            .portMappings(
                service.ports().stream().map(AppContainerDefinition::portMapping).toList())
            .dependsOn(dependencies(service, config))
            .mountPoints(mounts(service))
            .startTimeout(StartTimeout.of(service, service.name(), app.healthCheck()))
            .stopTimeout(app.stopTimeoutSeconds())
            .readonlyRootFilesystem(app.readOnlyRootFilesystem())
            .linuxParameters(linux(app))
            .logConfiguration(ContainerLogs.ofTeam(service, config.contribution(), service.name()));
    if (!app.command().isEmpty()) {
      container.command(app.command());
    }
    app.openFiles().ifPresent(files -> container.ulimits(ulimit(files)));
    app.healthCheck().ifPresent(check -> container.healthCheck(HealthChecks.of(check)));
    return container.build();
  }

  private static List<MountPoint> mounts(ServiceDescription service) {
    List<MountPoint> mounts = new ArrayList<>(TaskVolumes.mounts(service.volumes()));
    JavaAgentDelivery.of(service).map(JavaAgentDelivery::applicationMount).ifPresent(mounts::add);
    return mounts;
  }

  private static List<ContainerDependency> dependencies(
      ServiceDescription service, CollectorConfig config) {
    List<ContainerDependency> dependencies =
        new ArrayList<>(
            TelemetryDependencies.of(
                config, ContainerCondition.fromValue(service.telemetry().sidecar().gate().name())));
    JavaAgentDelivery.of(service).ifPresent(delivery -> dependencies.add(delivery.dependency()));
    SortedMap<String, StartCondition> described = new TreeMap<>(service.app().dependsOn());
    service.containers().stream()
        .filter(ExtraContainer::runFirst)
        .forEach(first -> described.putIfAbsent(first.name(), StartCondition.SUCCESS));
    dependencies.addAll(TelemetryDependencies.of(described));
    return dependencies;
  }

  static PortMapping portMapping(Port port) {
    return PortMapping.builder()
        .name(port.name())
        .containerPort(port.containerPort())
        .hostPort(port.containerPort())
        .protocol(TransportProtocol.TCP)
        .appProtocol(port.appProtocol().orElse(null))
        .build();
  }

  private static LinuxParameters linux(AppContainer app) {
    LinuxParameters.Builder linux = LinuxParameters.builder().tmpfs(tmp(app));
    return (app.initProcess() ? linux.initProcessEnabled(true) : linux).build();
  }

  private static Ulimit ulimit(OpenFiles files) {
    return Ulimit.builder()
        .name(UlimitName.NOFILE)
        .softLimit(files.soft())
        .hardLimit(files.hard())
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
