package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;

/** An access point has its own root. */
final class EfsAccessPointRoot implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "efs-access-point-root",
          "rootDirectory must be \"/\" or left out with an access point",
          "AWS answers \"When using an EFS access point, the root directory must either be set "
              + "to \"/\" or be omitted\"",
          Source.api("EFSVolumeConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    for (JsonObject efs : Efs.volumes(task)) {
      efs.string("rootDirectory")
          .filter(directory -> Efs.accessPoint(efs).isPresent() && !Efs.isRoot(directory))
          .ifPresent(
              directory ->
                  findings.add(
                      directory,
                      "be \"/\" or left out with an access point",
                      "delete \"rootDirectory\""));
    }
  }
}
