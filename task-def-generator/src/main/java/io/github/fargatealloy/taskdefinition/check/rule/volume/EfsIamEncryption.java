package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;

/** IAM is asked encrypted. */
final class EfsIamEncryption implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "efs-iam-encryption",
          "transitEncryption must be \"ENABLED\" with IAM authorization",
          "AWS answers \"EFS IAM authorization requires TransitEncryption to be enabled\"",
          Source.api("EFSAuthorizationConfig"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    for (JsonObject efs : Efs.volumes(task)) {
      efs.object("authorizationConfig")
          .flatMap(config -> config.string("iam"))
          .filter(iam -> iam.text().equals("ENABLED") && !Efs.isEncrypted(efs))
          .ifPresent(
              iam ->
                  findings.add(
                      iam,
                      "come with transitEncryption \"ENABLED\"",
                      "comes without",
                      Efs.ENCRYPTED));
    }
  }
}
