package io.github.fargatealloy.cost;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.service.LaunchType;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.deploy.Deployment;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How large a service's task is and what it costs.
 *
 * @param region where it runs, which may not be the region of the prices
 * @param size of the whole task
 * @param launchType what it runs on
 * @param shares of its containers, in the order of the task definition, then of what ECS adds
 * @param cost empty on instances, which are paid for whatever runs on them
 */
public record TaskEstimate(
    String region,
    TaskSize size,
    LaunchType launchType,
    Deployment deployment,
    List<ContainerShare> shares,
    Optional<FargateCost> cost) {

  public TaskEstimate {
    shares = List.copyOf(shares);
  }

  public static TaskEstimate of(
      ServiceDescription service, CollectorConfig config, JsonNode definition, PriceTable prices) {
    List<ContainerShare> shares = ContainerShare.of(service, config, definition);
    return new TaskEstimate(
        service.account().region(),
        service.task().size(),
        service.task().launchType(),
        service.deployment(),
        shares,
        service.task().launchType() == LaunchType.FARGATE
            ? Optional.of(FargateCost.of(service.task().size(), shares, prices))
            : Optional.empty());
  }

  /**
   * What the application can count on when all others take their part, not less than zero; empty
   * when a patch has renamed its container.
   */
  Optional<ContainerShare> application() {
    return shares.stream()
        .filter(share -> share.use() == ContainerShare.Use.APPLICATION)
        .findFirst()
        .map(
            share ->
                new ContainerShare(
                    share.container(),
                    left(share, ContainerShare::cpuUnits, size.cpuUnits()),
                    left(share, ContainerShare::memoryMiB, size.memoryMiB()),
                    share.use()));
  }

  private int left(ContainerShare application, ToIntFunction<ContainerShare> part, int whole) {
    int others =
        shares.stream().filter(share -> share.use().isBesideTheApplication()).mapToInt(part).sum();
    return Math.max(0, Math.min(part.applyAsInt(application), whole - others));
  }

  /** The container that ECS adds, if it does. */
  Optional<ContainerShare> proxy() {
    return shares.stream().filter(share -> share.use() == ContainerShare.Use.PROXY).findFirst();
  }

  int telemetryCpuUnits() {
    return ofTelemetry().mapToInt(ContainerShare::cpuUnits).sum();
  }

  int telemetryMemoryMiB() {
    return ofTelemetry().mapToInt(ContainerShare::memoryMiB).sum();
  }

  private Stream<ContainerShare> ofTelemetry() {
    return shares.stream().filter(share -> share.use().isTelemetry());
  }

  /** The names of the containers that are there for telemetry alone. */
  public List<String> telemetry() {
    return ofTelemetry().map(ContainerShare::container).toList();
  }
}
