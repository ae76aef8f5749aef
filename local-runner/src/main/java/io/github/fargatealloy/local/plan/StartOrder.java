package io.github.fargatealloy.local.plan;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.ContainerDefinition.Dependency;
import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The containers of a task, each after those that it depends on and otherwise as written.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html">ContainerDependency</a>
 */
public record StartOrder(List<ContainerDefinition> containers) {

  /**
   * @param location of the task definition, for problems
   */
  public static Checked<StartOrder> of(Location location, TaskDefinition definition) {
    Sorting sorting = new Sorting(location, definition);
    definition.containerDefinitions().forEach(sorting::visit);
    return sorting.problems.isEmpty()
        ? Checked.of(new StartOrder(List.copyOf(sorting.done)), Problems.none())
        : Checked.refused(Problems.of(sorting.problems));
  }

  /** Those that must be gone before this one may be stopped. */
  public List<ContainerDefinition> dependantsOf(String name) {
    return containers.stream()
        .filter(each -> each.dependsOn().stream().anyMatch(d -> d.containerName().equals(name)))
        .toList();
  }

  /** A depth-first walk; what is open when it is met again closes a circle. */
  private static final class Sorting {
    private final Location location;
    private final TaskDefinition definition;
    private final Set<ContainerDefinition> done = new LinkedHashSet<>();
    private final List<String> open = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Sorting(Location location, TaskDefinition definition) {
      this.location = location;
      this.definition = definition;
    }

    void visit(ContainerDefinition container) {
      if (done.contains(container)) {
        return;
      }
      if (open.contains(container.name())) {
        problems.add(
            PlanProblems.START_ORDER.error(
                location,
                "dependsOn must not be circular, but is: %s → %s"
                    .formatted(String.join(" → ", open), container.name()),
                "remove one dependsOn of these containers"));
        return;
      }
      open.add(container.name());
      for (Dependency dependency : container.dependsOn()) {
        definition
            .container(dependency.containerName())
            .ifPresentOrElse(this::visit, () -> unknown(container, dependency));
      }
      open.remove(container.name());
      done.add(container);
    }

    private void unknown(ContainerDefinition container, Dependency dependency) {
      problems.add(
          PlanProblems.START_ORDER.error(
              location,
              "dependsOn of container \"%s\" must name a container of the task, but is \"%s\""
                  .formatted(container.name(), dependency.containerName()),
              "one of "
                  + definition.containerDefinitions().stream()
                      .map(ContainerDefinition::name)
                      .toList()));
    }
  }
}
