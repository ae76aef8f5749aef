package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;

/** A port for what is not encrypted. */
final class EfsPortEncryption implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "efs-port-encryption",
          "transitEncryption must be \"ENABLED\" with a transitEncryptionPort",
          "AWS answers \"TransitEncryptionPort requires that TransitEncryption is enabled\"",
          Source.api("EFSVolumeConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    for (JsonObject efs : Efs.volumes(task)) {
      efs.value("transitEncryptionPort")
          .filter(port -> !Efs.isEncrypted(efs))
          .ifPresent(
              port ->
                  findings.add(
                      port,
                      "come with transitEncryption \"ENABLED\"",
                      "comes without",
                      Efs.ENCRYPTED));
    }
  }
}
