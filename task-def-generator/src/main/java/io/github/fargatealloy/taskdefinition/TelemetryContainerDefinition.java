package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.contribution.TaskContainer;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.FirelensConfigurationType;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/** A container that telemetry brings, such as an exporter or a log router. */
final class TelemetryContainerDefinition {
  private static final int STOP_TIMEOUT_SECONDS = 30;

  private TelemetryContainerDefinition() {}

  static ContainerDefinition of(ServiceDescription service, TaskContainer telemetry) {
    ContainerDefinition.Builder container =
        ContainerDefinition.builder()
            .name(telemetry.name())
            .image(telemetry.image().toString())
            .versionConsistency(VersionConsistency.ENABLED)
            .essential(false)
            .restartPolicy(policy -> policy.enabled(true).restartAttemptPeriod(60))
            .cpu(telemetry.cpuUnits())
            .memory(telemetry.memoryMiB())
            .environment(Environment.variables(telemetry.variables()))
            .dependsOn(
                telemetry.startsAfter().stream()
                    .map(name -> TelemetryDependencies.dependency(name, ContainerCondition.START))
                    .toList())
            .stopTimeout(STOP_TIMEOUT_SECONDS)
            .logConfiguration(ContainerLogs.toCloudWatch(service, telemetry.name()));
    telemetry.user().ifPresent(container::user);
    if (!telemetry.command().isEmpty()) {
      container.command(telemetry.command());
    }
    if (telemetry.logRouter()) {
      container
          .memoryReservation(reservationOfRouter(telemetry.memoryMiB()))
          .firelensConfiguration(
              router ->
                  router
                      .type(FirelensConfigurationType.FLUENTBIT)
                      .options(Map.of("enable-ecs-log-metadata", "true")));
    } else {
      container.readonlyRootFilesystem(true);
    }
    return container.build();
  }

  /**
   * ECS writes half of the reservation as {@code Mem_Buf_Limit} into the router's configuration,
   * and Fluent Bit takes at most 3.6 times its buffer: so its retries cannot exhaust the limit.
   *
   * @see <a href="https://github.com/aws/amazon-ecs-agent/pull/4405">the ECS agent</a>
   * @see <a href="https://docs.fluentbit.io/manual/administration/memory-management">Fluent Bit</a>
   */
  private static int reservationOfRouter(int memoryMiB) {
    return memoryMiB / 2;
  }
}
