package io.github.fargatealloy.taskdefinition.check.rule;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.Optional;

/** No container waits for itself. */
final class DependencySelf implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "dependency-self",
          "a container must not depend on itself",
          "the container waits for itself and never starts",
          Source.api("ContainerDependency"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.dependencies().stream()
        .flatMap(dependency -> dependency.string("containerName").stream())
        .filter(name -> container.name().equals(Optional.of(name.text())))
        .forEach(
            name ->
                findings.add(
                    name, "name another container", "names itself", "delete the dependency"));
  }
}
