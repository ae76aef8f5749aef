package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** An access point has its own root. */
final class S3FilesAccessPointRoot implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "s3files-access-point-root",
          "rootDirectory of an S3 file system must be \"/\" or left out with an access point",
          "it is outside what ECS supports",
          Source.api("S3FilesVolumeConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.volumes().stream()
        .flatMap(volume -> volume.object("s3filesVolumeConfiguration").stream())
        .filter(files -> files.has("accessPointArn"))
        .flatMap(files -> files.string("rootDirectory").stream())
        .filter(directory -> !Efs.isRoot(directory))
        .forEach(
            directory ->
                findings.add(
                    directory,
                    "be \"/\" or left out with an access point",
                    "delete \"rootDirectory\""));
  }
}
