package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery;
import io.github.fargatealloy.service.value.SecretReference;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.KernelCapabilities;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/**
 * What every collector's container has, whichever program runs in it: never essential, restarted
 * when it fails, without capabilities and with a file system that it cannot write to.
 */
final class SidecarContainer {
  private SidecarContainer() {}

  /**
   * @param probe a program of the image, and its arguments, that ends with 0 when the collector is
   *     ready
   */
  static ContainerDefinition.Builder of(
      ServiceDescription service, CollectorConfig config, String... probe) {
    Sidecar sidecar = service.telemetry().sidecar();
    String name = config.container().orElseThrow();
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
            .name(name)
            .image(sidecar.image().reference().toString())
            .repositoryCredentials(RegistryAccess.of(sidecar.image().credentials()))
            .versionConsistency(VersionConsistency.ENABLED)
            .essential(false)
            .restartPolicy(policy -> policy.enabled(true).restartAttemptPeriod(60))
            .cpu(sidecar.cpuUnits())
            .memory(sidecar.memoryMiB())
            .environment(Environment.variables(variables))
            .secrets(Environment.secrets(secrets))
            .healthCheck(healthCheck(probe))
            .stopTimeout(sidecar.stopTimeoutSeconds())
            .readonlyRootFilesystem(true)
            .linuxParameters(
                LinuxParameters.builder()
                    .capabilities(KernelCapabilities.builder().drop("ALL").build())
                    .build())
            .logConfiguration(ContainerLogs.toCloudWatch(service, name));
    sidecar.startTimeoutSeconds().ifPresent(container::startTimeout);
    return container;
  }

  /**
   * Without CMD the check would silently never work, see
   * https://github.com/aws/aws-cdk/issues/34389.
   */
  private static HealthCheck healthCheck(String... probe) {
    return HealthCheck.builder()
        .command(Stream.concat(Stream.of("CMD"), Stream.of(probe)).toList())
        .interval(10)
        .timeout(5)
        .retries(3)
        .startPeriod(10)
        .build();
  }
}
