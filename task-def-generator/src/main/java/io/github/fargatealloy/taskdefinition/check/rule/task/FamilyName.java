package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Names;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** The family is a name. */
final class FamilyName implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "family-name",
          "family must be 1 to 255 letters, digits, hyphens and underscores",
          "AWS answers \"Family contains invalid characters.\"",
          Source.issue("aws/amazon-ecs-cli", 37));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.json()
        .string("family")
        .filter(family -> !Names.isName(family.text()))
        .ifPresent(
            family ->
                findings.add(
                    family,
                    "be " + Names.ALLOWED,
                    Written.member("family", Names.nearest(family.text(), "my-service"))));
  }
}
