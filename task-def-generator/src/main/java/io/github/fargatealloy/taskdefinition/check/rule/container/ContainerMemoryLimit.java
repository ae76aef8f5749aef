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
import java.util.OptionalInt;

/** No container can have more memory than its task. */
final class ContainerMemoryLimit implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "container-memory-limit",
          "memory of a container must not exceed the memory of the task",
          "AWS answers \"The 'memory' setting for container 'x' is greater than for the task.\"",
          Source.issue("pulumi/pulumi-awsx", 1220));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    OptionalInt available = task.memoryMiB();
    if (available.isEmpty()) {
      return;
    }
    for (String key : List.of("memory", "memoryReservation")) {
      container
          .json()
          .number(key)
          .filter(memory -> memory.asInt().orElse(0) > available.getAsInt())
          .ifPresent(
              memory ->
                  findings.add(
                      memory,
                      "be at most the memory of the task, " + available.getAsInt() + " MiB",
                      Written.member(key, available.getAsInt())));
    }
  }
}
