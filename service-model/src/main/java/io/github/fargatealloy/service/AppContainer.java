package io.github.fargatealloy.service;

import java.util.List;
import java.util.Optional;

/**
 * How the application container runs.
 *
 * @param command replaces the image's own; empty to keep it
 * @param javaAgent path of the agent in the image when the task definition, not the image, is to
 *     name it
 * @param startUp which options of ours the JVM gets besides
 * @param javaOptions the team's options for the JVM, in order
 * @param stopTimeoutSeconds from SIGTERM to SIGKILL: the graceful phase and the last flush
 * @param readOnlyRootFilesystem whether only {@code /tmp} is writable
 * @param tmpfsMiB size of {@code /tmp}; it counts as the container's memory
 */
public record AppContainer(
    List<String> command,
    Optional<String> javaAgent,
    StartUp startUp,
    List<String> javaOptions,
    int stopTimeoutSeconds,
    boolean readOnlyRootFilesystem,
    int tmpfsMiB) {

  public AppContainer {
    command = List.copyOf(command);
    javaOptions = List.copyOf(javaOptions);
  }
}
