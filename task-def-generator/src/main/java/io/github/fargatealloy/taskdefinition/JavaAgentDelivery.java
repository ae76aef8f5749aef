package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.service.JavaAgent.FromImage;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.KernelCapabilities;
import software.amazon.awssdk.services.ecs.model.LinuxParameters;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * Brings the agent from an image of its own into an application whose image knows nothing of it: a
 * container copies it to a volume and ends, then the application starts, which can only read the
 * volume.
 *
 * @param agent as <a
 *     href="https://github.com/open-telemetry/opentelemetry-operator/tree/main/autoinstrumentation/java">the
 *     OpenTelemetry operator's images</a> have it
 */
record JavaAgentDelivery(FromImage agent) {
  private static final String NAME = FromImage.CONTAINER;

  private static final int START_TIMEOUT_SECONDS = 60;
  private static final int STOP_TIMEOUT_SECONDS = 2;

  /** Empty when the image has the agent, or none is wanted. */
  static Optional<JavaAgentDelivery> of(ServiceDescription service) {
    return service
        .app()
        .jvm()
        .agent()
        .filter(FromImage.class::isInstance)
        .map(agent -> new JavaAgentDelivery((FromImage) agent));
  }

  Volume volume() {
    return Volume.builder().name(NAME).build();
  }

  /**
   * As root, who alone may write to a new volume. It has no share of the task's memory, because it
   * has ended when the others need theirs.
   */
  ContainerDefinition container(ServiceDescription service) {
    return ContainerDefinition.builder()
        .name(NAME)
        .image(agent.image().reference().toString())
        .repositoryCredentials(RegistryAccess.of(agent.image().credentials()))
        .versionConsistency(VersionConsistency.ENABLED)
        .essential(false)
        .user("0")
        .entryPoint("cp")
        .command(agent.source(), agent.path())
        .startTimeout(START_TIMEOUT_SECONDS)
        .stopTimeout(STOP_TIMEOUT_SECONDS)
        .readonlyRootFilesystem(true)
        .linuxParameters(
            LinuxParameters.builder()
                .capabilities(KernelCapabilities.builder().drop("ALL").build())
                .build())
        .mountPoints(mount(false))
        .logConfiguration(ContainerLogs.toCloudWatch(service, NAME))
        .build();
  }

  MountPoint applicationMount() {
    return mount(true);
  }

  /** A JVM whose agent is missing does not start, so nothing but success will do. */
  ContainerDependency dependency() {
    return TelemetryDependencies.dependency(NAME, ContainerCondition.SUCCESS);
  }

  private static MountPoint mount(boolean readOnly) {
    return MountPoint.builder()
        .sourceVolume(NAME)
        .containerPath(FromImage.FOLDER)
        .readOnly(readOnly)
        .build();
  }
}
