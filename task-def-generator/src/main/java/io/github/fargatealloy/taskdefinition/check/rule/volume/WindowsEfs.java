package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** Windows mounts no NFS file systems here. */
final class WindowsEfs implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "windows-efs",
          "efsVolumeConfiguration must be left out for Windows",
          "the task does not start: ECS mounts EFS in Linux containers alone",
          Source.guide("using_data_volumes"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.volumes().stream()
        .filter(volume -> task.isForWindows())
        .flatMap(volume -> volume.value("efsVolumeConfiguration").stream())
        .forEach(
            efs ->
                findings.add(
                    efs,
                    "be left out for Windows",
                    "use \"fsxWindowsFileServerVolumeConfiguration\" on EC2, or storage of the "
                        + "task"));
  }
}
