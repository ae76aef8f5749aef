package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Names;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;

/** A container has a name. */
final class ContainerName implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "container-name",
          "the name of a container must be 1 to 255 letters, digits, hyphens and underscores",
          "AWS answers \"Container.name should not be null or empty.\" or \"Container.name "
              + "contains invalid characters.\"",
          Source.issue("hashicorp/terraform-provider-aws", 5950));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    JsonObject json = container.json();
    String must = "be " + Names.ALLOWED;
    if (!json.has("name")) {
      findings.missing(json, "name", must, Written.member("name", "app"));
    }
    json.string("name")
        .filter(name -> !Names.isName(name.text()))
        .ifPresent(
            name ->
                findings.add(
                    name, must, Written.member("name", Names.nearest(name.text(), "app"))));
  }
}
