package io.github.fargatealloy.cost;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.contribution.TaskContainer;
import io.github.fargatealloy.service.JavaAgent;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.ArrayList;
import java.util.List;

/**
 * What one container has of the task.
 *
 * @param cpuUnits 1024 = 1 vCPU, 0 for none of its own: its part when CPU is scarce; it may use
 *     what others leave
 * @param memoryMiB its hard limit; 0 for that of the task
 */
public record ContainerShare(String container, int cpuUnits, int memoryMiB, Use use) {

  /** Whom a container serves. */
  public enum Use {
    APPLICATION("the application"),
    TEAM("beside the application, as described"),
    COLLECTOR("collects telemetry and sends it on"),
    TELEMETRY("serves the collector"),
    AGENT("copies the agent, then ends"),
    FIRST("runs before the application, then ends"),
    PROXY("Service Connect's proxy: ECS adds it, the task definition has no part for it");

    private final String text;

    Use(String text) {
      this.text = text;
    }

    /** For people, as it follows the container's name. */
    public String text() {
      return text;
    }

    /** Whether the container is there for telemetry alone. */
    public boolean isTelemetry() {
      return this == COLLECTOR || this == TELEMETRY;
    }

    /**
     * Whether the container runs as long as the application, and takes from what that could have.
     */
    boolean isBesideTheApplication() {
      return this == TEAM || this == PROXY || isTelemetry();
    }
  }

  /** The containers of the definition, in its order, then the one that ECS adds. */
  public static List<ContainerShare> of(
      ServiceDescription service, CollectorConfig config, JsonNode definition) {
    List<ContainerShare> shares = new ArrayList<>();
    for (JsonNode container : definition.get("containerDefinitions")) {
      String name = container.get("name").textValue();
      int cpuUnits = container.path("cpu").asInt();
      int memoryMiB = container.path("memory").asInt();
      shares.add(new ContainerShare(name, cpuUnits, memoryMiB, use(name, service, config)));
    }
    if (service.deployment().serviceConnect().isPresent()) {
      shares.add(ServiceConnectProxy.SHARE);
    }
    return shares;
  }

  private static Use use(String container, ServiceDescription service, CollectorConfig config) {
    if (container.equals(service.name())) {
      return Use.APPLICATION;
    }
    if (config.container().filter(container::equals).isPresent()) {
      return Use.COLLECTOR;
    }
    if (service.app().jvm().agent().orElse(null) instanceof JavaAgent.FromImage
        && container.equals(JavaAgent.FromImage.CONTAINER)) {
      return Use.AGENT;
    }
    boolean brought =
        config.contribution().containers().stream()
            .map(TaskContainer::name)
            .anyMatch(container::equals);
    if (brought) {
      return Use.TELEMETRY;
    }
    boolean first =
        service.containers().stream()
            .anyMatch(extra -> extra.name().equals(container) && extra.runFirst());
    return first ? Use.FIRST : Use.TEAM;
  }
}
