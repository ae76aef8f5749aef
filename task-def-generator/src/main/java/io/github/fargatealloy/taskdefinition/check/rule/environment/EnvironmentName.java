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

/** A variable has a name. */
final class EnvironmentName implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "environment-name",
          "a variable in environment must have a name without \"=\"",
          "AWS answers \"Environment variable name cannot be null or blank.\"",
          Source.issue("thnery/terraform-aws-template", 2));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    for (JsonObject variable : container.json().objects("environment")) {
      String fix = Written.member("name", "MY_VARIABLE");
      if (!variable.has("name")) {
        findings.missing(variable, "name", "name the variable", fix);
      }
      variable
          .string("name")
          .filter(name -> name.text().isBlank() || name.text().contains("="))
          .ifPresent(name -> findings.add(name, "be a name without \"=\"", "is none", fix));
    }
  }
}
