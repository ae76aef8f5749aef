package io.github.fargatealloy.service;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How the application container runs.
 *
 * @param command replaces the image's own; empty to keep it
 * @param dependsOn containers of the description that it waits for, by name
 * @param stopTimeoutSeconds from SIGTERM to SIGKILL: the graceful phase and the last flush
 * @param readOnlyRootFilesystem whether only {@code /tmp} is writable
 * @param tmpfsMiB size of {@code /tmp}; it counts as the container's memory
 * @param initProcess whether a process of ECS runs first, which reaps what the application leaves
 * @param openFiles empty for Fargate's own limit
 */
public record AppContainer(
    List<String> command,
    Jvm jvm,
    SortedMap<String, StartCondition> dependsOn,
    int stopTimeoutSeconds,
    boolean readOnlyRootFilesystem,
    int tmpfsMiB,
    boolean initProcess,
    Optional<OpenFiles> openFiles,
    Optional<HealthCheck> healthCheck) {

  public AppContainer {
    command = List.copyOf(command);
    dependsOn = Sorted.copyOf(dependsOn);
  }
}
