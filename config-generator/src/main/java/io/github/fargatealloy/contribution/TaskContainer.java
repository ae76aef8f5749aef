package io.github.fargatealloy.contribution;

import io.github.fargatealloy.service.value.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A container that a part of the description brings with it, such as an exporter. It is never
 * essential, is restarted when it fails, and its output goes to CloudWatch.
 *
 * @param command replaces the image's own; empty to keep it
 * @param startsAfter names of containers that must have started before it
 * @param user what it runs as; empty for the image's own
 * @param logRouter whether it is the task's FireLens router, a Fluent Bit
 */
public record TaskContainer(
    String name,
    ImageReference image,
    int cpuUnits,
    int memoryMiB,
    List<String> command,
    SortedMap<String, String> variables,
    List<String> startsAfter,
    Optional<String> user,
    boolean logRouter) {

  public TaskContainer {
    command = List.copyOf(command);
    variables = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    startsAfter = List.copyOf(startsAfter);
  }
}
