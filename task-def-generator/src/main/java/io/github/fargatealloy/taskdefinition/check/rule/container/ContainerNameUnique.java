package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.HashSet;
import java.util.Set;

/** Containers are told apart by name. */
final class ContainerNameUnique implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "container-name-unique",
          "the names of containers must differ",
          "AWS answers \"Container names must be unique within a task definition\"",
          Source.api("ContainerDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Set<String> seen = new HashSet<>();
    task.containers().stream()
        .flatMap(container -> container.json().string("name").stream())
        .filter(name -> !seen.add(name.text()))
        .forEach(
            name ->
                findings.add(
                    name,
                    "differ from the names of the other containers",
                    "is " + Written.value(name) + " a second time",
                    Written.member("name", name.text() + "-2")));
  }
}
