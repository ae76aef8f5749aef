package io.github.fargatealloy.cost;

import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.contribution.TaskContainer;
import io.github.fargatealloy.service.JavaAgent;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

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
    AGENT("copies the agent, then ends");

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
  }

  /** The containers of the definition, in its order. */
  public static List<ContainerShare> of(
      ServiceDescription service,
      CollectorConfig config,
      RegisterTaskDefinitionRequest definition) {
    return definition.containerDefinitions().stream()
        .map(container -> of(container, use(container.name(), service, config)))
        .toList();
  }

  private static ContainerShare of(ContainerDefinition container, Use use) {
    return new ContainerShare(
        container.name(), orZero(container.cpu()), orZero(container.memory()), use);
  }

  private static int orZero(Integer share) {
    return share == null ? 0 : share;
  }

  private static Use use(String container, ServiceDescription service, CollectorConfig config) {
    if (container.equals(service.name())) {
      return Use.APPLICATION;
    }
    if (config.container().filter(container::equals).isPresent()) {
      return Use.COLLECTOR;
    }
    if (service.app().javaAgent().orElse(null) instanceof JavaAgent.FromImage
        && container.equals(JavaAgent.FromImage.CONTAINER)) {
      return Use.AGENT;
    }
    boolean brought =
        config.contribution().containers().stream()
            .map(TaskContainer::name)
            .anyMatch(container::equals);
    return brought ? Use.TELEMETRY : Use.TEAM;
  }
}
