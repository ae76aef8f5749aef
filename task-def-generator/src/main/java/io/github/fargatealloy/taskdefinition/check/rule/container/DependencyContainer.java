package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.UnknownName;

/** A dependency is one of the containers. */
final class DependencyContainer implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "dependency-container",
          "dependsOn must name containers of the task",
          "AWS answers \"Cannot depend on container x because it does not exist\"",
          Source.api("ContainerDependency"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.dependencies().stream()
        .flatMap(dependency -> dependency.string("containerName").stream())
        .filter(name -> task.container(name.text()).isEmpty())
        .forEach(name -> UnknownName.container(name, task, findings));
  }
}
