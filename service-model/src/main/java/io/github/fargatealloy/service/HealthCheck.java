package io.github.fargatealloy.service;

import java.util.List;

/**
 * How ECS finds out that the application works; a task whose application does not is replaced.
 *
 * @param command as ECS takes it: {@code CMD} and words, or {@code CMD-SHELL} and one text
 * @param retries failures in a row that count
 * @param startPeriodSeconds from the start, in which failures do not count
 */
public record HealthCheck(
    List<String> command,
    int intervalSeconds,
    int timeoutSeconds,
    int retries,
    int startPeriodSeconds) {

  public HealthCheck {
    command = List.copyOf(command);
  }
}
