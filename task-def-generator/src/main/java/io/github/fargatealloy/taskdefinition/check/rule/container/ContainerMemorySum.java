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
import java.util.Set;

/** The containers share the memory of the task. */
final class ContainerMemorySum implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "container-memory-sum",
          "memoryReservation of all containers together, and memory of those that run together "
              + "where not each has a memoryReservation, must not exceed the memory of the task",
          "AWS answers \"The sum of all container 'memoryReservation' values cannot be greater "
              + "than the value of the task 'memory'.\"; with more, containers are killed before "
              + "they reach their limits",
          Source.issue("cloudnativedaysjp/dreamkast-infra", 4766));

  private static final Set<String> ENDS = Set.of("COMPLETE", "SUCCESS");

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
    long together = Math.max(sum("memoryReservation", containers), ofThoseThatRunTogether(task));
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
  private static long ofThoseThatRunTogether(TaskJson task) {
    List<JsonObject> containers =
        task.containers().stream()
            .filter(container -> !endsBeforeOthersStart(container, task))
            .map(ContainerJson::json)
            .toList();
    if (containers.stream().allMatch(one -> of(one, "memoryReservation") > 0)) {
      return 0;
    }
    long reserved = containers.stream().mapToLong(ContainerMemorySum::reserved).sum();
    return Math.max(sum("memory", containers), reserved);
  }

  private static boolean endsBeforeOthersStart(ContainerJson container, TaskJson task) {
    return task.containers().stream()
        .flatMap(other -> other.dependencies().stream())
        .filter(dependency -> dependency.text("condition").filter(ENDS::contains).isPresent())
        .anyMatch(dependency -> dependency.text("containerName").equals(container.name()));
  }

  private static long sum(String key, List<JsonObject> containers) {
    return containers.stream().mapToLong(one -> of(one, key)).sum();
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
