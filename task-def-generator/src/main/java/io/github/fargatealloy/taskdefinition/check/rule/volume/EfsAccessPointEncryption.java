package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;

/** An access point is reached encrypted. */
final class EfsAccessPointEncryption implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "efs-access-point-encryption",
          "transitEncryption must be \"ENABLED\" with an access point",
          "the mount fails when the task starts",
          Source.api("EFSAuthorizationConfig"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    for (JsonObject efs : Efs.volumes(task)) {
      Efs.accessPoint(efs)
          .filter(point -> !Efs.isEncrypted(efs))
          .ifPresent(
              point ->
                  findings.add(
                      point,
                      "come with transitEncryption \"ENABLED\"",
                      "comes without",
                      Efs.ENCRYPTED));
    }
  }
}
