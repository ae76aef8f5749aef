package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.DaemonConfig;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DaemonLinuxParameters;
import software.amazon.awssdk.services.ecs.model.DaemonVolume;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Volume;

/** The collector as a managed daemon: the same container, essential because it is all there is. */
public final class DaemonTaskDefinition {
  /** Known only in the account: {@code deploy.sh} replaces it. */
  public static final String UNKNOWN_VERSIONS = "unknown-secret-versions";

  private DaemonTaskDefinition() {}

  /** The daemon's name, and that of its definitions. */
  public static String name(ServiceDescription service) {
    return service.deployment().name() + "-collector";
  }

  /** What {@code aws ecs register-daemon-task-definition} takes. */
  public static RegisterDaemonTaskDefinitionRequest of(
      ServiceDescription service, DaemonConfig config) {
    Sidecar collector = service.telemetry().sidecar();
    ContainerDefinition alloy = AlloyContainerDefinition.of(service, config.alloy());
    List<ContainerDefinition> containers =
        List.of(service.deployment().exec() ? ExecAccess.allow(alloy) : alloy);
    return RegisterDaemonTaskDefinitionRequest.builder()
        .family(name(service))
        .cpu(Integer.toString(collector.cpuUnits()))
        .memory(Integer.toString(collector.memoryMiB()))
        .executionRoleArn(service.task().roles().executionRoleArn())
        .taskRoleArn(service.task().roles().taskRoleArn())
        .containerDefinitions(daemon(containers.get(0)))
        .volumes(
            Stream.concat(
                    Stream.of(AlloyContainerDefinition.STORAGE_VOLUME),
                    ExecAccess.volumes(containers).stream().map(Volume::name))
                .map(name -> DaemonVolume.builder().name(name).build())
                .toList())
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
        .environment(environment(alloy))
        .secrets(alloy.secrets())
        .healthCheck(alloy.healthCheck())
        .stopTimeout(alloy.stopTimeout())
        .readonlyRootFilesystem(alloy.readonlyRootFilesystem())
        .linuxParameters(
            DaemonLinuxParameters.builder()
                .capabilities(alloy.linuxParameters().capabilities())
                .initProcessEnabled(alloy.linuxParameters().initProcessEnabled())
                .build())
        .mountPoints(alloy.mountPoints())
        .logConfiguration(alloy.logConfiguration())
        .build();
  }

  /**
   * A daemon has no labels, so a variable makes its definition another one when a secret has a new
   * value.
   */
  private static List<KeyValuePair> environment(ContainerDefinition alloy) {
    List<KeyValuePair> environment = new ArrayList<>(alloy.environment());
    if (!alloy.secrets().isEmpty()) {
      environment.add(
          KeyValuePair.builder().name("SECRET_VERSIONS").value(UNKNOWN_VERSIONS).build());
    }
    return environment;
  }
}
