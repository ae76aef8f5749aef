package io.github.fargatealloy.cost;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.deploy.Deployment;
import java.util.List;

/**
 * How large a service's task is and what it costs.
 *
 * @param region where it runs, which may not be the region of the prices
 * @param shares of its containers, in the order of the task definition
 */
public record TaskEstimate(
    String region, Deployment deployment, List<ContainerShare> shares, FargateCost cost) {

  public TaskEstimate {
    shares = List.copyOf(shares);
  }

  public static TaskEstimate of(
      ServiceDescription service, CollectorConfig config, JsonNode definition, PriceTable prices) {
    List<ContainerShare> shares = ContainerShare.of(service, config, definition);
    return new TaskEstimate(
        service.account().region(),
        service.deployment(),
        shares,
        FargateCost.of(service.task(), shares, prices));
  }

  /** The application's own part. */
  public ContainerShare application() {
    return shares.stream()
        .filter(share -> share.use() == ContainerShare.Use.APPLICATION)
        .findFirst()
        .orElseThrow();
  }

  /** The names of the containers that are there for telemetry alone. */
  public List<String> telemetry() {
    return shares.stream()
        .filter(share -> share.use().isTelemetry())
        .map(ContainerShare::container)
        .toList();
  }
}
