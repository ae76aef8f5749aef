package io.github.fargatealloy.taskdefinition.check.rule.environment;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.HashSet;
import java.util.Set;

/** One value for a variable. */
final class EnvironmentNameUnique implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "environment-name-unique",
          "the names in environment must differ",
          "the container gets one of the two values",
          Source.api("ContainerDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    Set<String> seen = new HashSet<>();
    container.json().objects("environment").stream()
        .flatMap(variable -> variable.string("name").stream())
        .filter(name -> !seen.add(name.text()))
        .forEach(
            name ->
                findings.add(
                    name,
                    "differ from the other variables",
                    "is " + Written.value(name) + " a second time",
                    "delete one of the two"));
  }
}
