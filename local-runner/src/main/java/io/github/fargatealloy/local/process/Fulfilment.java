package io.github.fargatealloy.local.process;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.plan.LocalContainer;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.ProblemCode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until a running container is what another one depends on. */
final class Fulfilment {
  static final ProblemCode NOT_FULFILLED =
      new ProblemCode(
          "dependency-not-fulfilled",
          "A container must reach what others wait for",
          "ECS starts no container before the conditions of its `dependsOn` hold, and neither does a"
              + " local run. The output of the container that others wait for says why it does not"
              + " run, become healthy or end well.",
          "\"dependsOn\": [{ \"containerName\": \"alloy\", \"condition\": \"HEALTHY\" }]",
          "json");

  /** What Fargate grants when no {@code startTimeout} is given. */
  private static final Duration DEFAULT_START_TIMEOUT = Duration.ofMinutes(3);

  private static final Duration BETWEEN_CHECKS = Duration.ofMillis(500);

  private final String dependant;
  private final LocalContainer target;
  private final ContainerProcess process;

  Fulfilment(String dependant, LocalContainer target, ContainerProcess process) {
    this.dependant = dependant;
    this.target = target;
    this.process = process;
  }

  void await(ContainerDefinition.Condition condition)
      throws IOException, InterruptedException, StartFailure {
    switch (condition) {
      case START -> {}
      case HEALTHY -> awaitHealth();
      case COMPLETE, SUCCESS -> awaitEnd(condition);
    }
  }

  private void awaitEnd(ContainerDefinition.Condition condition)
      throws InterruptedException, StartFailure {
    Integer code = exitCode(limit());
    if (code == null) {
      throw failure(condition, "it still runs after " + limit().toSeconds() + " s");
    }
    if (condition == ContainerDefinition.Condition.SUCCESS && code != 0) {
      throw failure(condition, "it ended with exit code " + code);
    }
  }

  private void awaitHealth() throws IOException, InterruptedException, StartFailure {
    ContainerDefinition.Condition condition = ContainerDefinition.Condition.HEALTHY;
    if (target.healthCommand().isEmpty()) {
      throw failure(condition, "it has no health check that ECS could run");
    }
    Duration patience = target.definition().healthCheck().patience();
    Duration limit = patience.compareTo(limit()) < 0 ? patience : limit();
    HealthProbe probe = new HealthProbe(target);
    long deadline = System.nanoTime() + limit.toNanos();
    while (!probe.isHealthy()) {
      // Waiting for the end serves as the pause between checks.
      Integer code = exitCode(BETWEEN_CHECKS);
      if (code != null) {
        throw failure(condition, "it ended with exit code " + code);
      }
      if (System.nanoTime() > deadline) {
        throw failure(condition, "its health check failed for " + limit.toSeconds() + " s");
      }
    }
  }

  private Duration limit() {
    Integer seconds = target.definition().startTimeout();
    return seconds == null ? DEFAULT_START_TIMEOUT : Duration.ofSeconds(seconds);
  }

  /** Null when the container still runs. */
  private Integer exitCode(Duration atMost) throws InterruptedException {
    try {
      return process.exit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException running) {
      return null;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private StartFailure failure(ContainerDefinition.Condition condition, String but) {
    return new StartFailure(
        NOT_FULFILLED.error(
            Location.ofFile("container " + dependant),
            "container \"%s\" must reach %s before \"%s\" starts, but %s"
                .formatted(target.name(), condition, dependant, but),
            "look at the output of container " + target.name() + " above"));
  }
}
