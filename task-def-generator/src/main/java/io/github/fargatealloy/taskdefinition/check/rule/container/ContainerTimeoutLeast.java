package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.List;

/** Instances have no upper bound for timeouts; the rules for Fargate have both bounds. */
final class ContainerTimeoutLeast implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "container-timeout-least",
          "startTimeout and stopTimeout of a container must be at least 2 seconds",
          "AWS answers \"Granular stop timeout on container 'x' must be at least 2 seconds.\"",
          Source.api("ContainerDefinition"));
  private static final int LEAST_SECONDS = 2;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    if (task.requires("FARGATE") || task.mayBeForFargate()) {
      return;
    }
    for (String key : List.of("startTimeout", "stopTimeout")) {
      container
          .json()
          .number(key)
          .filter(timeout -> timeout.asInt().orElse(LEAST_SECONDS) < LEAST_SECONDS)
          .ifPresent(
              timeout ->
                  findings.add(
                      timeout,
                      "be at least " + LEAST_SECONDS + " seconds",
                      Written.member(key, LEAST_SECONDS)));
    }
  }
}
