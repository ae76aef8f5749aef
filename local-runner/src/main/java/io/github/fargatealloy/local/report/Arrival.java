package io.github.fargatealloy.local.report;

import io.github.fargatealloy.local.sink.Metric;
import io.github.fargatealloy.local.sink.Resource;
import io.github.fargatealloy.local.sink.Signal;
import io.github.fargatealloy.local.sink.Telemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a complete run must have brought: every signal, with the attribute that ties it to the task.
 *
 * @param taskArn of the running task
 * @param containerMetrics whether Alloy is there to read them from the metadata endpoint
 */
public record Arrival(String taskArn, boolean containerMetrics) {

  /** What is missing, one sentence each; empty when all is there. */
  public List<String> missing(Telemetry received) {
    List<String> missing = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      missing(received, signal).ifPresent(missing::add);
    }
    if (containerMetrics && !hasContainerMetrics(received)) {
      missing.add("ECS container metrics: none of ecs.task.* and container.* arrived");
    }
    return missing;
  }

  public boolean isComplete(Telemetry received) {
    return missing(received).isEmpty();
  }

  private Optional<String> missing(Telemetry received, Signal signal) {
    List<Resource> resources = resources(received, signal).toList();
    if (resources.isEmpty()) {
      return Optional.of(signal + ": none arrived");
    }
    return resources.stream().anyMatch(this::isOfTask)
        ? Optional.empty()
        : Optional.of(signal + ": arrived, but without the task's aws.ecs.task.arn");
  }

  private boolean hasContainerMetrics(Telemetry received) {
    return has(received, "ecs.task.") && has(received, "container.");
  }

  private boolean has(Telemetry received, String prefix) {
    return received.metrics().keySet().stream()
        .filter(metric -> isOfTask(metric.resource()))
        .map(Metric::name)
        .anyMatch(name -> name.startsWith(prefix));
  }

  private boolean isOfTask(Resource resource) {
    return resource.get("aws.ecs.task.arn").equals(taskArn);
  }

  /** Metrics of the containers prove nothing about the application's own. */
  private static Stream<Resource> resources(Telemetry received, Signal signal) {
    return signal == Signal.METRICS
        ? received.metrics().keySet().stream()
            .filter(metric -> !metric.isOfEcs())
            .map(Metric::resource)
        : received.resources(signal);
  }
}
