package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.pipeline.sidecar.AlloyConfig;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.TaskSize;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Volume;

/** Puts a task together: the application, its sidecar and what both need from Fargate. */
public final class TaskDefinitionGenerator {
  private TaskDefinitionGenerator() {}

  /**
   * Every value is written out, also where the API has a default: defaults change, and cause diffs.
   */
  public static RegisterTaskDefinitionRequest generate(
      ServiceDescription service, AlloyConfig config) {
    TaskSize task = service.task();
    ContainerDefinition alloy = AlloyContainerDefinition.of(service, config);
    ContainerDefinition app = AppContainerDefinition.of(service);
    boolean readsSecrets = !(app.secrets().isEmpty() && alloy.secrets().isEmpty());
    ContainerDefinition labelled =
        app.toBuilder().dockerLabels(RolloutLabels.of(service, config, readsSecrets)).build();
    List<ContainerDefinition> containers = reachable(service, List.of(labelled, alloy));
    List<Volume> volumes = new ArrayList<>();
    volumes.add(Volume.builder().name(AlloyContainerDefinition.STORAGE_VOLUME).build());
    volumes.addAll(ExecAccess.volumes(containers));
    return RegisterTaskDefinitionRequest.builder()
        .family(service.name())
        .requiresCompatibilities(Compatibility.FARGATE)
        .networkMode(NetworkMode.AWSVPC)
        .cpu(Integer.toString(task.cpuUnits()))
        .memory(Integer.toString(task.memoryMiB()))
        .runtimePlatform(
            platform ->
                platform
                    .operatingSystemFamily(OSFamily.LINUX)
                    .cpuArchitecture(task.architecture().name()))
        .executionRoleArn(service.roles().executionRoleArn())
        .taskRoleArn(service.roles().taskRoleArn())
        .containerDefinitions(containers)
        .volumes(volumes)
        .tags(
            service.deployment().tags().entrySet().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList())
        .build();
  }

  private static List<ContainerDefinition> reachable(
      ServiceDescription service, List<ContainerDefinition> containers) {
    return service.deployment().exec()
        ? containers.stream().map(ExecAccess::allow).toList()
        : containers;
  }
}
