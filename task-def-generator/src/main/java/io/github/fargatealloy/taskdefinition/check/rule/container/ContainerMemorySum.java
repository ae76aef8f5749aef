package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.List;
import java.util.OptionalInt;

/** The containers share the memory of the task. */
final class ContainerMemorySum implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "container-memory-sum",
          "memory of all containers together, and what they reserve together, must not exceed "
              + "the memory of the task",
          "AWS asks for it; with more, containers are killed before they reach their limits",
          Source.api("ContainerDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    OptionalInt available = task.memoryMiB();
    if (available.isEmpty()) {
      return;
    }
    int most = available.getAsInt();
    List<JsonObject> containers = task.containers().stream().map(ContainerJson::json).toList();
    boolean oneIsTooLarge =
        containers.stream()
            .anyMatch(one -> of(one, "memory") > most || of(one, "memoryReservation") > most);
    long limits = containers.stream().mapToLong(one -> of(one, "memory")).sum();
    long reserved = containers.stream().mapToLong(ContainerMemorySum::reserved).sum();
    long together = Math.max(limits, reserved);
    if (together > most && !oneIsTooLarge) {
      findings.add(
          task.json().value("memory").orElseThrow(),
          "be at least the memory of all containers together, " + together + " MiB",
          "is " + most + " MiB",
          "take " + (together - most) + " MiB from the containers, or leave their \"memory\" out");
    }
  }

  private static int reserved(JsonObject container) {
    int reservation = of(container, "memoryReservation");
    return reservation > 0 ? reservation : of(container, "memory");
  }

  private static int of(JsonObject container, String key) {
    return container.integer(key).orElse(0);
  }
}
