package io.github.fargatealloy.taskdefinition.check.rule.environment;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
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
import java.util.stream.Collectors;

/** One value for a secret. */
final class SecretNameUnique implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "secret-name-unique",
          "the names in secrets must differ from each other and from those in environment",
          "AWS answers \"The secret name must be unique and not shared with any new or existing "
              + "environment variables set on the container, such as 'X'.\"",
          Source.api("ContainerDefinition"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    Set<String> variables =
        container.json().objects("environment").stream()
            .flatMap(variable -> variable.text("name").stream())
            .collect(Collectors.toSet());
    Set<String> secrets = new HashSet<>();
    container.json().objects("secrets").stream()
        .flatMap(secret -> secret.string("name").stream())
        .filter(name -> !secrets.add(name.text()) || variables.contains(name.text()))
        .forEach(
            name ->
                findings.add(
                    name,
                    "differ from the other secrets and variables of the container",
                    "is " + Written.value(name) + " a second time",
                    "delete one of the two"));
  }
}
