package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** A directory of the file system. */
final class EfsRootDirectory implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "efs-root-directory",
          "rootDirectory of a file system in EFS must be an absolute path",
          "the mount fails when the task starts",
          Source.api("EFSVolumeConfiguration"));
  private static final String KEY = "rootDirectory";

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Efs.volumes(task).stream()
        .flatMap(efs -> efs.string(KEY).stream())
        .filter(directory -> !Efs.isRoot(directory) && !directory.text().startsWith("/"))
        .forEach(
            directory ->
                findings.add(
                    directory, "be an absolute path", Written.member(KEY, "/" + directory.text())));
  }
}
