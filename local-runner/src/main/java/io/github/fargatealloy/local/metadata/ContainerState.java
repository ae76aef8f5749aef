package io.github.fargatealloy.local.metadata;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one container at one moment.
 *
 * @param status as ECS spells it: PENDING, RUNNING or STOPPED
 */
public record ContainerState(
    String status,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    Optional<Integer> exitCode) {

  public static ContainerState pending(Instant createdAt) {
    return new ContainerState(
        "PENDING", createdAt, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static ContainerState running(Instant startedAt) {
    return new ContainerState(
        "RUNNING", startedAt, Optional.of(startedAt), Optional.empty(), Optional.empty());
  }

  public ContainerState stopped(Instant finishedAt, int exitCode) {
    return new ContainerState(
        "STOPPED", createdAt, startedAt, Optional.of(finishedAt), Optional.of(exitCode));
  }
}
