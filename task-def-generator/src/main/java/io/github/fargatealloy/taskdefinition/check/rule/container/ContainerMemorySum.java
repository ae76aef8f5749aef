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
          "what all containers reserve together, and their memory where not every container has a "
              + "memoryReservation, must not exceed the memory of the task",
          "AWS answers \"The sum of all container 'memoryReservation' values cannot be greater "
              + "than the value of the task 'memory'.\"; with more, containers are killed before "
              + "they reach their limits",
          Source.issue("cloudnativedaysjp/dreamkast-infra", 4766));

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
    long together = together(containers);
    if (together > most && !oneIsTooLarge) {
      findings.add(
          task.json().value("memory").orElseThrow(),
          "be at least the memory of all containers together, " + together + " MiB",
          "is " + most + " MiB",
          "take "
              + (together - most)
              + " MiB from the containers, or give each a \"memoryReservation\" below its "
              + "\"memory\"");
    }
  }

  /** Limits may overlap where every container says what it reserves below its limit. */
  private static long together(List<JsonObject> containers) {
    long limits = containers.stream().mapToLong(one -> of(one, "memory")).sum();
    long reserved = containers.stream().mapToLong(ContainerMemorySum::reserved).sum();
    boolean everyOneReserves =
        containers.stream().allMatch(one -> of(one, "memoryReservation") > 0);
    return everyOneReserves ? reserved : Math.max(limits, reserved);
  }

  /** Without a reservation a container reserves its limit. */
  private static int reserved(JsonObject container) {
    int reservation = of(container, "memoryReservation");
    return reservation > 0 ? reservation : of(container, "memory");
  }

  private static int of(JsonObject container, String key) {
    return container.integer(key).orElse(0);
  }
}
