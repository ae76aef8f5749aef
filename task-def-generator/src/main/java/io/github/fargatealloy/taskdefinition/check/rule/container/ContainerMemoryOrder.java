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
import java.util.OptionalInt;

/** The limit is not below the reservation. */
final class ContainerMemoryOrder implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "container-memory-order",
          "memory of a container must be at least its memoryReservation",
          "AWS answers \"'memory' must be greater than or equal to 'memoryReservation'\"",
          Source.api("ContainerDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    OptionalInt limit = container.json().integer("memory");
    OptionalInt reservation = container.json().integer("memoryReservation");
    if (limit.isPresent() && reservation.isPresent() && limit.getAsInt() < reservation.getAsInt()) {
      findings.add(
          container.json().value("memory").orElseThrow(),
          "be at least memoryReservation, " + reservation.getAsInt() + " MiB",
          Written.member("memoryReservation", limit.getAsInt()));
    }
  }
}
