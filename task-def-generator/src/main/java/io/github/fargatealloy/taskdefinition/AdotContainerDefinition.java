package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.AdotConfig;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery;
import io.github.fargatealloy.service.value.SecretReference;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.KernelCapabilities;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/** AWS Distro for OpenTelemetry as the sidecar: never essential, restarted, writes nothing. */
final class AdotContainerDefinition {
  private AdotContainerDefinition() {}

  static ContainerDefinition of(ServiceDescription service, AdotConfig config) {
    Sidecar sidecar = service.telemetry().sidecar();
    SortedMap<String, String> variables = new TreeMap<>(config.contribution().variables());
    SortedMap<String, SecretReference> secrets = new TreeMap<>(config.contribution().secrets());
    config
        .file()
        .ifPresent(
            file -> {
              if (sidecar.config() instanceof ConfigDelivery.InSsmParameter ssm) {
                secrets.put(file.variable(), ssm.ssmParameter());
              } else {
                variables.put(file.variable(), file.text());
              }
            });
    ContainerDefinition.Builder container =
        ContainerDefinition.builder()
            .name(AdotConfig.NAME)
            .image(sidecar.image().toString())
            .repositoryCredentials(RegistryAccess.of(sidecar.imageCredentials()))
            .versionConsistency(VersionConsistency.ENABLED)
            .essential(false)
            .restartPolicy(policy -> policy.enabled(true).restartAttemptPeriod(60))
            .cpu(sidecar.cpuUnits())
            .memory(sidecar.memoryMiB())
            .command("--config=" + config.location())
            .environment(Environment.variables(variables))
            .secrets(Environment.secrets(secrets))
            .healthCheck(healthCheck())
            .stopTimeout(sidecar.stopTimeoutSeconds())
            .readonlyRootFilesystem(true)
            .linuxParameters(
                LinuxParameters.builder()
                    .capabilities(KernelCapabilities.builder().drop("ALL").build())
                    .build())
            .logConfiguration(ContainerLogs.toCloudWatch(service, AdotConfig.NAME));
    sidecar.startTimeoutSeconds().ifPresent(container::startTimeout);
    return container.build();
  }

  /**
   * By the program that the image brings: it has no shell. Without CMD the check would silently
   * never work, see https://github.com/aws/aws-cdk/issues/34389.
   */
  private static HealthCheck healthCheck() {
    return HealthCheck.builder()
        .command("CMD", "/healthcheck")
        .interval(10)
        .timeout(5)
        .retries(3)
        .startPeriod(10)
        .build();
  }
}
