package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.OptionalInt;

/** The containers share the CPU of the task. */
final class ContainerCpuSum implements Rule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "container-cpu-sum",
          "the cpu of all containers together must not exceed the cpu of the task",
          "AWS answers \"The sum of all container 'cpu' values cannot be greater than the value "
              + "of the task 'cpu'.\"",
          Source.issue("aws/aws-cdk", 1553));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    OptionalInt available = task.cpuUnits();
    long sum =
        task.containers().stream()
            .flatMapToInt(container -> container.json().integer("cpu").stream())
            .asLongStream()
            .sum();
    if (available.isPresent() && sum > available.getAsInt()) {
      findings.add(
          task.json().value("cpu").orElseThrow(),
          "be at least the cpu of all containers together, " + sum + " units",
          "is " + available.getAsInt() + " units",
          fix(sum, available.getAsInt()));
    }
  }

  private static String fix(long sum, int available) {
    long over = sum - available;
    return "take " + over + " units from the containers, or leave their \"cpu\" out to share";
  }
}
