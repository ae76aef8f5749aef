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

/** Docker starts no container with less. */
final class ContainerMemoryMinimum implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "container-memory-minimum",
          "memory and memoryReservation of a container must be at least 6 MiB",
          "Docker refuses to start the container",
          Source.api("ContainerDefinition"));
  private static final int LEAST_MIB = 6;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    for (String key : List.of("memory", "memoryReservation")) {
      container
          .json()
          .number(key)
          .filter(memory -> memory.asInt().orElse(LEAST_MIB) < LEAST_MIB)
          .ifPresent(
              memory ->
                  findings.add(
                      memory,
                      "be at least " + LEAST_MIB + " MiB",
                      "delete " + Written.quoted(key) + ", or ask for what the container needs"));
    }
  }
}
