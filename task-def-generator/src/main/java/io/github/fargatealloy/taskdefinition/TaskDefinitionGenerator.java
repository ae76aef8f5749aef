package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.pipeline.sidecar.AlloyConfig;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.TaskSize;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
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
        .containerDefinitions(
            AppContainerDefinition.of(service), AlloyContainerDefinition.of(service, config))
        .volumes(Volume.builder().name(AlloyContainerDefinition.STORAGE_VOLUME).build())
        .build();
  }
}
