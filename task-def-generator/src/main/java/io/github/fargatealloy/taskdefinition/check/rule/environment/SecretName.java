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
import io.github.fargatealloy.taskdefinition.json.JsonObject;

/** A secret has a name. */
final class SecretName implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "secret-name",
          "a secret must have a name without \"=\"",
          "the container does not start",
          Source.api("Secret"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    for (JsonObject secret : container.secrets()) {
      secret
          .string("name")
          .filter(name -> name.text().isBlank() || name.text().contains("="))
          .ifPresent(
              name ->
                  findings.add(
                      name,
                      "be a name without \"=\"",
                      "is none",
                      Written.member("name", "MY_SECRET")));
    }
  }
}
