package io.github.fargatealloy.taskdefinition;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * What a container needs so that {@code aws ecs execute-command} works in it: an init process that
 * reaps what the sessions leave behind, and, where its file system is read-only, <a
 * href="https://github.com/aws/containers-roadmap/issues/1359">the paths</a> that the agent of ECS
 * Exec writes to. Each container has an agent, and so volumes, of its own.
 */
final class ExecAccess {
  private static final List<String> WRITTEN =
      List.of("/managed-agents", "/var/lib/amazon/ssm", "/var/log/amazon/ssm");

  private ExecAccess() {}

  static ContainerDefinition allow(ContainerDefinition container) {
    LinuxParameters linux =
        container.linuxParameters() == null
            ? LinuxParameters.builder().build()
            : container.linuxParameters();
    ContainerDefinition.Builder allowed =
        container.toBuilder().linuxParameters(linux.toBuilder().initProcessEnabled(true).build());
    if (!Boolean.TRUE.equals(container.readonlyRootFilesystem())) {
      return allowed.build();
    }
    List<MountPoint> mounts = new ArrayList<>(container.mountPoints());
    for (String path : WRITTEN) {
      mounts.add(
          MountPoint.builder()
              .sourceVolume(volume(container, path))
              .containerPath(path)
              .readOnly(false)
              .build());
    }
    return allowed.mountPoints(mounts).build();
  }

  /** The volumes of the containers that {@link #allow} made. */
  static List<Volume> volumes(List<ContainerDefinition> containers) {
    List<Volume> volumes = new ArrayList<>();
    for (ContainerDefinition container : containers) {
      for (String path : WRITTEN) {
        String name = volume(container, path);
        if (container.mountPoints().stream().anyMatch(mount -> mount.sourceVolume().equals(name))) {
          volumes.add(Volume.builder().name(name).build());
        }
      }
    }
    return volumes;
  }

  private static String volume(ContainerDefinition container, String path) {
    return container.name() + path.replace('/', '-');
  }
}
