package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.Optional;

/** An id of EFS. */
final class EfsId implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "efs-id",
          "fileSystemId must be fs- and accessPointId fsap- with 8 to 40 hexadecimal digits",
          "the mount fails when the task starts",
          Source.api("EFSVolumeConfiguration"));

  /** The ids are also taken as ARNs. */
  private static final String ARN = "(arn:aws(?:-[a-z]+)*:elasticfilesystem:[^/]*/)?";

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    for (JsonObject efs : Efs.volumes(task)) {
      check(efs.string("fileSystemId"), "fs-", findings);
      check(
          efs.object("authorizationConfig").flatMap(config -> config.string("accessPointId")),
          "fsap-",
          findings);
    }
  }

  private static void check(Optional<JsonString> id, String prefix, Findings findings) {
    id.filter(value -> !value.text().matches(ARN + prefix + "[0-9a-f]{8,40}"))
        .ifPresent(
            value ->
                findings.add(
                    value,
                    "be " + prefix + " with 8 to 40 hexadecimal digits",
                    Written.member(value.path().step(), prefix + "0123456789abcdef0")));
  }
}
