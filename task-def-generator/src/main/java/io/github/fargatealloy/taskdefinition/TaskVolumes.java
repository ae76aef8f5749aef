package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.service.Volume;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfig;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfigIAM;
import software.amazon.awssdk.services.ecs.model.EFSTransitEncryption;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.MountPoint;

/** The team's own volumes: what they are, and where containers see them. */
final class TaskVolumes {
  private TaskVolumes() {}

  static List<MountPoint> mounts(List<Volume> volumes) {
    return volumes.stream()
        .map(
            volume ->
                MountPoint.builder()
                    .sourceVolume(volume.name())
                    .containerPath(volume.path())
                    .readOnly(volume.readOnly())
                    .build())
        .toList();
  }

  static List<software.amazon.awssdk.services.ecs.model.Volume> of(List<Volume> volumes) {
    return volumes.stream().map(TaskVolumes::of).toList();
  }

  private static software.amazon.awssdk.services.ecs.model.Volume of(Volume volume) {
    return software.amazon.awssdk.services.ecs.model.Volume.builder()
        .name(volume.name())
        .efsVolumeConfiguration(volume.efs().map(TaskVolumes::efs).orElse(null))
        .build();
  }

  /** Always encrypted: IAM and access points need it, and it costs next to nothing. */
  private static EFSVolumeConfiguration efs(Volume.Efs efs) {
    EFSAuthorizationConfig.Builder authorization =
        EFSAuthorizationConfig.builder().iam(EFSAuthorizationConfigIAM.ENABLED);
    efs.accessPointId().ifPresent(authorization::accessPointId);
    return EFSVolumeConfiguration.builder()
        .fileSystemId(efs.fileSystemId())
        .rootDirectory(efs.root())
        .transitEncryption(EFSTransitEncryption.ENABLED)
        .authorizationConfig(authorization.build())
        .build();
  }
}
