package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.List;

/** A task lives as long as its essential containers. */
final class EssentialContainer implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "essential-container",
          "at least one container must be essential, which it is unless it says otherwise",
          "AWS answers \"Task definition doesn't have any essential container\"",
          Source.api("ContainerDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    List<ContainerJson> containers = task.containers();
    if (!containers.isEmpty() && containers.stream().noneMatch(ContainerJson::isEssential)) {
      findings.add(
          task.json().value("containerDefinitions").orElseThrow(),
          "have an essential container",
          "has none",
          "\"essential\": true for the container that the task is there for");
    }
  }
}
