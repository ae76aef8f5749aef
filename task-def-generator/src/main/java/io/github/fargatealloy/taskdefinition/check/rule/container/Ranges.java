package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.IntegerRange;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** The rules on containers that only bound one number. */
final class Ranges {
  static final List<Rule> ALL =
      List.of(
          container(
              "container-cpu",
              "the cpu of a container must not be negative",
              "there is no such share of a CPU",
              "cpu",
              0,
              Integer.MAX_VALUE,
              "CPU units"),
          memory("max-swap", "maxSwap", Integer.MAX_VALUE, "MiB"),
          memory("swappiness", "swappiness", 100, ""),
          fargateTimeout("container-stop-timeout", "stopTimeout"),
          fargateTimeout("container-start-timeout", "startTimeout"),
          healthCheck("health-check-interval", "interval", 5, 300, "seconds"),
          healthCheck("health-check-timeout", "timeout", 2, 60, "seconds"),
          healthCheck("health-check-retries", "retries", 1, 10, ""),
          healthCheck("health-check-start-period", "startPeriod", 0, 300, "seconds"),
          new IntegerRange(
              error(
                  ALWAYS,
                  "restart-attempt-period",
                  "restartPolicy.restartAttemptPeriod must be 60 to 1800 seconds",
                  "AWS answers \"the 'restartAttemptPeriod' setting for container 'x' must be "
                      + "between"
                      + " 60 and 1800\"",
                  Source.api("ContainerRestartPolicy")),
              task -> containers(task).flatMap(one -> one.object("restartPolicy").stream()),
              "restartAttemptPeriod",
              60,
              1800,
              "seconds"));

  private Ranges() {}

  private static Rule container(
      String id, String must, String otherwise, String key, int least, int most, String unit) {
    return new IntegerRange(
        error(ALWAYS, id, must, otherwise, Source.api("ContainerDefinition")),
        Ranges::containers,
        key,
        least,
        most,
        unit);
  }

  private static Rule memory(String id, String key, int most, String unit) {
    String bounds = most == Integer.MAX_VALUE ? " must be 0 or more" : " must be 0 to " + most;
    return new IntegerRange(
        error(
            ALWAYS,
            id,
            "linuxParameters." + key + bounds,
            "Docker refuses to start the container",
            Source.api("LinuxParameters")),
        task -> task.containers().stream().flatMap(one -> one.linuxParameters().stream()),
        key,
        0,
        most,
        unit);
  }

  private static Rule fargateTimeout(String id, String key) {
    return new IntegerRange(
        error(
            FARGATE,
            id,
            key + " of a container must be 2 to 120 seconds",
            "it is outside what Fargate supports",
            Source.api("ContainerDefinition")),
        Ranges::containers,
        key,
        2,
        120,
        "seconds");
  }

  private static Rule healthCheck(String id, String key, int least, int most, String unit) {
    return new IntegerRange(
        error(
            ALWAYS,
            id,
            "healthCheck."
                + key
                + " must be "
                + least
                + " to "
                + most
                + (" " + unit).stripTrailing(),
            "AWS refuses the value",
            Source.api("HealthCheck")),
        task -> containers(task).flatMap(one -> one.object("healthCheck").stream()),
        key,
        least,
        most,
        unit);
  }

  private static Stream<JsonObject> containers(TaskJson task) {
    return task.containers().stream().map(ContainerJson::json);
  }
}
