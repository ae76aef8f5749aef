package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.List;
import java.util.stream.Stream;

/** No containers wait for each other. */
final class DependencyCycle implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "dependency-cycle",
          "dependsOn and volumesFrom must not lead from a container back to itself",
          "the containers wait for each other and never start",
          Source.api("ContainerDependency"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Loops.among(task.containerNames(), name -> targets(name, task))
        .forEach(loop -> report(task.container(loop.get(0)).orElseThrow(), loop, findings));
  }

  private static List<String> targets(String name, TaskJson task) {
    return task.container(name).stream()
        .flatMap(DependencyCycle::targets)
        .filter(target -> !target.equals(name))
        .toList();
  }

  /** A container also waits for those whose volumes it takes. */
  private static Stream<String> targets(ContainerJson container) {
    return Stream.concat(
        container.dependencies().stream()
            .flatMap(dependency -> dependency.text("containerName").stream()),
        container.json().objects("volumesFrom").stream()
            .flatMap(volumes -> volumes.text("sourceContainer").stream()));
  }

  private static void report(ContainerJson container, List<String> loop, Findings findings) {
    findings.add(
        container
            .json()
            .value(container.dependencies().isEmpty() ? "volumesFrom" : "dependsOn")
            .orElseThrow(),
        "not lead back to the container",
        "does: " + Loops.written(loop),
        "delete one of these dependencies");
  }
}
