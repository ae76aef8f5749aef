package io.github.fargatealloy.taskdefinition.check.rule.port;

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

/** Ports are told apart by name. */
final class PortNameUnique implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "port-name-unique",
          "the names of port mappings must differ in the whole task",
          "AWS answers \"port mapping name is already used\"",
          Source.api("PortMapping"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Set<String> seen = new HashSet<>();
    task.containers().stream()
        .flatMap(container -> container.portMappings().stream())
        .flatMap(mapping -> mapping.string("name").stream())
        .filter(name -> !seen.add(name.text()))
        .forEach(
            name ->
                findings.add(
                    name,
                    "differ from the other port names of the task",
                    "is " + Written.value(name) + " a second time",
                    Written.member("name", name.text() + "-2")));
  }
}
