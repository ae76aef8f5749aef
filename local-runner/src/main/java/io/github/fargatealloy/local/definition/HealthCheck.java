package io.github.fargatealloy.local.definition;

import java.time.Duration;
import java.util.List;

/**
 * A command that tells whether a container is healthy.
 *
 * @param command starts with {@code CMD} or {@code CMD-SHELL}
 * @param interval seconds; null for the default of 30
 * @param timeout seconds; null for the default of 5
 * @param retries null for the default of 3
 * @param startPeriod seconds; null for none
 */
public record HealthCheck(
    List<String> command, Integer interval, Integer timeout, Integer retries, Integer startPeriod) {

  public HealthCheck {
    command = Absent.list(command);
  }

  /** The command line; empty when the form is one that ECS never runs. */
  public List<String> commandLine() {
    List<String> rest = command.isEmpty() ? List.of() : command.subList(1, command.size());
    if (rest.isEmpty()) {
      return List.of();
    }
    return switch (command.get(0)) {
      case "CMD" -> rest;
      case "CMD-SHELL" -> List.of("/bin/sh", "-c", String.join(" ", rest));
      default -> List.of();
    };
  }

  public Duration commandTimeout() {
    return Duration.ofSeconds(timeout == null ? 5 : timeout);
  }

  /** How long a container may fail its check before ECS calls it unhealthy. */
  public Duration patience() {
    int intervalSeconds = interval == null ? 30 : interval;
    int failures = retries == null ? 3 : retries;
    int grace = startPeriod == null ? 0 : startPeriod;
    return Duration.ofSeconds(grace + (long) intervalSeconds * failures);
  }
}
