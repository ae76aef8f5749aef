package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery;
import io.github.fargatealloy.service.value.SecretReference;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.FirelensConfigurationType;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.KernelCapabilities;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/** The Alloy sidecar: never essential, restarted when it fails, writable only in its volume. */
final class AlloyContainerDefinition {
  static final String STORAGE_VOLUME = "alloy-storage";

  private AlloyContainerDefinition() {}

  static ContainerDefinition of(ServiceDescription service, AlloyConfig config) {
    Sidecar sidecar = service.telemetry().sidecar();
    SortedMap<String, String> variables = new TreeMap<>(config.contribution().variables());
    SortedMap<String, SecretReference> secrets = new TreeMap<>(config.contribution().secrets());
    if (sidecar.config() instanceof ConfigDelivery.InSsmParameter ssm) {
      secrets.put(AlloySidecar.CONFIG_VARIABLE, ssm.ssmParameter());
    } else {
      variables.put(AlloySidecar.CONFIG_VARIABLE, config.text());
    }
    ContainerDefinition.Builder container =
        ContainerDefinition.builder()
            .name(AlloySidecar.NAME)
            .image(sidecar.image().toString())
            .repositoryCredentials(RegistryAccess.of(sidecar.imageCredentials()))
            .versionConsistency(VersionConsistency.ENABLED)
            .essential(false)
            .restartPolicy(policy -> policy.enabled(true).restartAttemptPeriod(60))
            .cpu(sidecar.cpuUnits())
            .memory(sidecar.memoryMiB())
            .user("0")
            .entryPoint("/bin/bash", "-c")
            .command(
                AlloyEntrypoint.script(
                    config.stabilityLevel(), sidecar.stopTimeoutSeconds(), isRouter(config)))
            .environment(Environment.variables(variables))
            .secrets(Environment.secrets(secrets))
            .healthCheck(healthCheck())
            .stopTimeout(sidecar.stopTimeoutSeconds())
            .readonlyRootFilesystem(true)
            .linuxParameters(
                LinuxParameters.builder()
                    .capabilities(KernelCapabilities.builder().drop("ALL").build())
                    .build())
            .mountPoints(
                MountPoint.builder()
                    .sourceVolume(STORAGE_VOLUME)
                    .containerPath(AlloySidecar.STORAGE_PATH)
                    .readOnly(false)
                    .build())
            .logConfiguration(ContainerLogs.toCloudWatch(service, AlloySidecar.NAME));
    sidecar.startTimeoutSeconds().ifPresent(container::startTimeout);
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

  /** By bash, because the image has neither curl nor wget, and its {@code sh} has no sockets. */
  private static HealthCheck healthCheck() {
    return HealthCheck.builder()
        .command("CMD", "/bin/bash", "-c", AlloyEntrypoint.readinessProbe())
        .interval(10)
        .timeout(5)
        .retries(3)
        .startPeriod(10)
        .build();
  }
}
