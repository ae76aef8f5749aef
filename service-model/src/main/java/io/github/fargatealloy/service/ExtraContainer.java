package io.github.fargatealloy.service;

import io.github.fargatealloy.service.value.ContainerImage;
import io.github.fargatealloy.service.value.Port;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * A container of the team's own beside the application, such as nginx.
 *
 * @param essential whether the task ends with it
 * @param runFirst whether it runs to its end before the application starts
 * @param dependsOn what it waits for: containers of the description by name, or the application
 * @param healthCheck empty for none
 * @param cpuUnits 0 for no share of its own
 * @param memoryMiB hard limit; empty for that of the task
 * @param stopTimeoutSeconds from SIGTERM to SIGKILL
 * @param command replaces the image's own; empty to keep it
 * @param volumes in the order of the description
 * @param writable absolute paths that it writes to; the rest of its file system is read-only
 */
public record ExtraContainer(
    String name,
    ContainerImage image,
    boolean essential,
    boolean runFirst,
    SortedMap<String, StartCondition> dependsOn,
    Optional<HealthCheck> healthCheck,
    int cpuUnits,
    OptionalInt memoryMiB,
    int stopTimeoutSeconds,
    List<String> command,
    List<Port> ports,
    Variables variables,
    List<String> writable,
    List<Volume> volumes) {

  public ExtraContainer {
    dependsOn = Sorted.copyOf(dependsOn);
    command = List.copyOf(command);
    ports = List.copyOf(ports);
    writable = List.copyOf(writable);
    volumes = List.copyOf(volumes);
  }
}
