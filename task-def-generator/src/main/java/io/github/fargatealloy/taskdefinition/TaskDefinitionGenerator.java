package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.AdotConfig;
import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.contribution.Contribution;
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

/** Puts a task together: the application, what observes it and what both need from ECS. */
public final class TaskDefinitionGenerator {
  private TaskDefinitionGenerator() {}

  /**
   * Every value is written out, also where the API has a default: defaults change, and cause diffs.
   */
  public static RegisterTaskDefinitionRequest generate(
      ServiceDescription service, CollectorConfig config) {
    TaskSize task = service.task().size();
    List<ContainerDefinition> containers = containers(service, config);
    List<Volume> volumes = new ArrayList<>();
    if (config instanceof AlloyConfig) {
      volumes.add(Volume.builder().name(AlloyContainerDefinition.STORAGE_VOLUME).build());
    }
    volumes.addAll(TaskVolumes.of(service.volumes()));
    JavaAgentDelivery.of(service).map(JavaAgentDelivery::volume).ifPresent(volumes::add);
    volumes.addAll(ExecAccess.volumes(containers));
    RegisterTaskDefinitionRequest.Builder definition =
        RegisterTaskDefinitionRequest.builder()
            .family(service.deployment().name())
            .requiresCompatibilities(Compatibility.fromValue(service.task().launchType().name()))
            .networkMode(NetworkMode.AWSVPC)
            .cpu(Integer.toString(task.cpuUnits()))
            .memory(Integer.toString(task.memoryMiB()))
            .runtimePlatform(
                platform ->
                    platform
                        .operatingSystemFamily(OSFamily.LINUX)
                        .cpuArchitecture(task.architecture().name()))
            .executionRoleArn(service.task().roles().executionRoleArn())
            .taskRoleArn(service.task().roles().taskRoleArn())
            .containerDefinitions(containers)
            .volumes(volumes)
            .tags(
                service.deployment().tags().entrySet().stream()
                    .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                    .toList());
    if (service.task().faultInjection()) {
      definition.enableFaultInjection(true);
    }
    // The usual size must be left out; ECS refuses it as too small.
    if (task.storageGiB() != TaskSize.USUAL_STORAGE_GIB) {
      definition.ephemeralStorage(storage -> storage.sizeInGiB(task.storageGiB()));
    }
    return definition.build();
  }

  private static List<ContainerDefinition> containers(
      ServiceDescription service, CollectorConfig config) {
    Contribution plan = config.contribution();
    List<ContainerDefinition> containers = new ArrayList<>();
    containers.add(AppContainerDefinition.of(service, config));
    if (config instanceof AlloyConfig alloy) {
      containers.add(AlloyContainerDefinition.of(service, alloy));
    } else if (config instanceof AdotConfig adot) {
      containers.add(AdotContainerDefinition.of(service, adot));
    }
    service
        .containers()
        .forEach(
            container -> containers.add(ExtraContainerDefinition.of(service, config, container)));
    plan.containers()
        .forEach(container -> containers.add(TelemetryContainerDefinition.of(service, container)));
    List<ContainerDefinition> all =
        new ArrayList<>(reachable(service, RolloutLabels.on(containers, config, service)));
    JavaAgentDelivery.of(service).ifPresent(delivery -> all.add(delivery.container(service)));
    return all;
  }

  private static List<ContainerDefinition> reachable(
      ServiceDescription service, List<ContainerDefinition> containers) {
    return service.deployment().exec()
        ? containers.stream().map(ExecAccess::allow).toList()
        : containers;
  }
}
