package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.IntegerRange;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.Source;

/** The port at which a mount reaches EFS. */
final class EfsPort {
  static final Rule RULE =
      new IntegerRange(
          error(
              ALWAYS,
              "efs-port",
              "transitEncryptionPort of a file system in EFS must be 1 to 65535",
              "the mount fails when the task starts",
              Source.api("EFSVolumeConfiguration")),
          task -> Efs.volumes(task).stream(),
          "transitEncryptionPort",
          1,
          65535,
          "");

  private EfsPort() {}
}
