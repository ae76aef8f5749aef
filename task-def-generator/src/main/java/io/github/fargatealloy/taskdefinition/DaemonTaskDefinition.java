package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.DaemonConfig;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DaemonLinuxParameters;
import software.amazon.awssdk.services.ecs.model.DaemonVolume;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;

/** The collector as a managed daemon: the same container, essential because it is all there is. */
public final class DaemonTaskDefinition {
  private DaemonTaskDefinition() {}

  /** The daemon's name, and that of its definitions. */
  public static String name(ServiceDescription service) {
    return service.name() + "-collector";
  }

  /** What {@code aws ecs register-daemon-task-definition} takes. */
  public static RegisterDaemonTaskDefinitionRequest of(
      ServiceDescription service, DaemonConfig config) {
    Sidecar collector = service.telemetry().sidecar();
    return RegisterDaemonTaskDefinitionRequest.builder()
        .family(name(service))
        .cpu(Integer.toString(collector.cpuUnits()))
        .memory(Integer.toString(collector.memoryMiB()))
        .executionRoleArn(service.roles().executionRoleArn())
        .taskRoleArn(service.roles().taskRoleArn())
        .containerDefinitions(daemon(AlloyContainerDefinition.of(service, config.alloy())))
        .volumes(DaemonVolume.builder().name(AlloyContainerDefinition.STORAGE_VOLUME).build())
        .tags(
            service.deployment().tags().entrySet().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList())
        .build();
  }

  private static DaemonContainerDefinition daemon(ContainerDefinition alloy) {
    return DaemonContainerDefinition.builder()
        .name(alloy.name())
        .image(alloy.image())
        .repositoryCredentials(alloy.repositoryCredentials())
        .essential(true)
        .restartPolicy(alloy.restartPolicy())
        .cpu(alloy.cpu())
        .memory(alloy.memory())
        .user(alloy.user())
        .entryPoint(alloy.entryPoint())
        .command(alloy.command())
        .environment(alloy.environment())
        .secrets(alloy.secrets())
        .healthCheck(alloy.healthCheck())
        .stopTimeout(alloy.stopTimeout())
        .readonlyRootFilesystem(alloy.readonlyRootFilesystem())
        .linuxParameters(
            DaemonLinuxParameters.builder()
                .capabilities(alloy.linuxParameters().capabilities())
                .build())
        .mountPoints(alloy.mountPoints())
        .logConfiguration(alloy.logConfiguration())
        .build();
  }
}
