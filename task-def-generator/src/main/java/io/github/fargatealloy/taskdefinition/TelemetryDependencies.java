package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.contribution.LogRouting;
import io.github.fargatealloy.service.StartCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;

/**
 * What a container of the team starts after. Dependencies also turn round when the task stops: the
 * application first, so that what takes its output and its last spans still runs.
 */
final class TelemetryDependencies {
  private TelemetryDependencies() {}

  /**
   * @param condition of the collector
   */
  static List<ContainerDependency> of(CollectorConfig config, ContainerCondition condition) {
    List<ContainerDependency> dependencies = new ArrayList<>();
    Optional<String> collector = config.container();
    collector.ifPresent(name -> dependencies.add(dependency(name, condition)));
    config
        .contribution()
        .logRouting()
        .map(LogRouting::routerContainer)
        .filter(router -> !collector.equals(Optional.of(router)))
        .ifPresent(router -> dependencies.add(dependency(router, ContainerCondition.START)));
    return dependencies;
  }

  /** What the description says, in the order of the names. */
  static List<ContainerDependency> of(SortedMap<String, StartCondition> described) {
    return described.entrySet().stream()
        .map(
            wait -> dependency(wait.getKey(), ContainerCondition.fromValue(wait.getValue().name())))
        .toList();
  }

  static ContainerDependency dependency(String container, ContainerCondition condition) {
    return ContainerDependency.builder().containerName(container).condition(condition).build();
  }
}
