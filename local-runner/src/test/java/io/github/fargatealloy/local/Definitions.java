package io.github.fargatealloy.local;

import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.local.definition.TaskDefinitionFile;

/** Task definitions for tests, written as JSON with single quotes. */
public final class Definitions {
  private Definitions() {}

  public static TaskDefinition of(String json) {
    return TaskDefinitionFile.parse("task-definition.json", json.replace('\'', '"'))
        .value()
        .orElseThrow();
  }

  /** A task "orders" with these containers. */
  public static TaskDefinition withContainers(String... containers) {
    return of(
        "{'family': 'orders', 'cpu': '256', 'memory': '512', 'containerDefinitions': ["
            + String.join(", ", containers)
            + "]}");
  }
}
