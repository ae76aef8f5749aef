package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Set<String> reported = new HashSet<>();
    for (String name : task.containerNames()) {
      cycle(name, task)
          .filter(names -> names.size() > 1 && names.stream().noneMatch(reported::contains))
          .ifPresent(
              names -> {
                reported.addAll(names);
                report(task.container(name).orElseThrow(), names, findings);
              });
    }
  }

  /** The shortest way from a container back to itself, the container first. */
  private static Optional<List<String>> cycle(String start, TaskJson task) {
    Map<String, List<String>> ways = new HashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of(start));
    ways.put(start, List.of(start));
    while (!next.isEmpty()) {
      String name = next.remove();
      for (String target : targets(name, task)) {
        if (target.equals(start)) {
          return Optional.of(ways.get(name));
        }
        List<String> way = new ArrayList<>(ways.get(name));
        way.add(target);
        if (ways.putIfAbsent(target, way) == null) {
          next.add(target);
        }
      }
    }
    return Optional.empty();
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

  private static void report(ContainerJson container, List<String> names, Findings findings) {
    findings.add(
        container
            .json()
            .value(container.dependencies().isEmpty() ? "volumesFrom" : "dependsOn")
            .orElseThrow(),
        "not lead back to the container",
        "does: " + String.join(" → ", names) + " → " + names.get(0),
        "delete one of these dependencies");
  }
}
