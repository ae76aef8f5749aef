package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.Optional;
import java.util.stream.Stream;

/** No container waits for itself. */
final class DependencySelf implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "dependency-self",
          "a container must not depend on itself, nor take its own volumes",
          "the container waits for itself and never starts",
          Source.api("ContainerDependency"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    Stream.concat(
            container.dependencies().stream()
                .flatMap(dependency -> dependency.string("containerName").stream()),
            container.json().objects("volumesFrom").stream()
                .flatMap(volumes -> volumes.string("sourceContainer").stream()))
        .filter(name -> container.name().equals(Optional.of(name.text())))
        .forEach(
            name ->
                findings.add(
                    name, "name another container", "names itself", "delete the dependency"));
  }
}
