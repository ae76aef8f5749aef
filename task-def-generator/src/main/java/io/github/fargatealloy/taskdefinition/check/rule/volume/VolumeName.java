package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Names;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;

/** A volume has a name. */
final class VolumeName implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "volume-name",
          "the name of a volume must be 1 to 255 letters, digits, hyphens and underscores",
          "it is outside what ECS supports",
          Source.api("Volume"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    for (JsonObject volume : task.volumes()) {
      String must = "be " + Names.ALLOWED;
      if (!volume.has("name")) {
        findings.missing(volume, "name", must, Written.member("name", "data"));
      }
      volume
          .string("name")
          .filter(name -> !Names.isName(name.text()))
          .ifPresent(
              name ->
                  findings.add(
                      name, must, Written.member("name", Names.nearest(name.text(), "data"))));
    }
  }
}
