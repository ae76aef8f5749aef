package io.github.fargatealloy.taskdefinition.check.rule.volume;

import io.github.fargatealloy.taskdefinition.check.base.Rule;
import java.util.List;

/** Where a container keeps files. */
public final class VolumeRules {
  public static final List<Rule> ALL =
      List.of(
          new VolumeName(),
          new VolumeNameUnique(),
          new VolumeKind(),
          new DockerVolumeAutoprovision(),
          new MountVolume(),
          new MountPath(),
          new VolumesFrom(),
          new EfsAccessPointRoot(),
          new EfsAccessPointEncryption(),
          new EfsIamEncryption(),
          EfsPort.RULE,
          new EfsPortEncryption(),
          new EfsId(),
          new EfsRootDirectory(),
          new WindowsEfs(),
          new S3FilesAccessPointRoot(),
          new LaunchVolumeCount(),
          new LaunchVolumeMount(),
          new TmpfsMount(),
          new TmpfsOption(),
          new ReadOnlyAlloyStorage());

  private VolumeRules() {}
}
