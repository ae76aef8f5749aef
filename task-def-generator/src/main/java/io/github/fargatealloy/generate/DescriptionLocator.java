package io.github.fargatealloy.generate;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.service.JavaAgent;
import io.github.fargatealloy.service.SourceMap;
import io.github.fargatealloy.taskdefinition.check.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.Volume;

/** Which line of the service description a part of its task definition was made from. */
final class DescriptionLocator implements Locator {
  private final Map<String, String> keys = new HashMap<>();
  private final SourceMap sources;

  /**
   * @param collector name of its container
   */
  DescriptionLocator(
      RegisterTaskDefinitionRequest definition, Optional<String> collector, SourceMap sources) {
    this.sources = sources;
    keys.put("", "service");
    keys.put(
        "/family",
        definition.family().equals(definition.containerDefinitions().get(0).name())
            ? "service"
            : "deploy.name");
    keys.put("/requiresCompatibilities", "task.launch-type");
    keys.put("/cpu", "task.cpu");
    keys.put("/memory", "task.memory");
    keys.put("/ephemeralStorage", "task.storage");
    keys.put("/runtimePlatform", "task.architecture");
    keys.put("/enableFaultInjection", "task.fault-injection");
    keys.put("/executionRoleArn", "task.execution-role");
    keys.put("/taskRoleArn", "task.task-role");
    volumes(definition.volumes());
    app(definition.containerDefinitions().get(0));
    List<ContainerDefinition> containers = definition.containerDefinitions();
    for (int i = 1; i < containers.size(); i++) {
      String name = containers.get(i).name();
      if (collector.equals(Optional.of(name))) {
        sidecar("/containerDefinitions/" + i);
      } else if (name.equals(JavaAgent.FromImage.CONTAINER)) {
        javaAgent("/containerDefinitions/" + i);
      } else {
        keys.put("/containerDefinitions/" + i, "containers." + name);
      }
    }
  }

  private void volumes(List<Volume> volumes) {
    for (int i = 0; i < volumes.size(); i++) {
      String at = "/volumes/" + i;
      String key = "volumes." + volumes.get(i).name();
      String efs = at + "/efsVolumeConfiguration";
      keys.put(at, key);
      keys.put(efs + "/fileSystemId", key + ".efs");
      keys.put(efs + "/rootDirectory", key + ".root");
      keys.put(efs + "/authorizationConfig/accessPointId", key + ".access-point");
    }
  }

  private void app(ContainerDefinition app) {
    String at = "/containerDefinitions/0";
    keys.put(at, "app");
    keys.put(at + "/name", "service");
    keys.put(at + "/image", "image");
    keys.put(at + "/repositoryCredentials", "image-credentials");
    keys.put(at + "/environmentFiles", "env-files");
    keys.put(at + "/cpu", "task.cpu");
    keys.put(at + "/memory", "task.memory");
    keys.put(at + "/command", "app.command");
    keys.put(at + "/stopTimeout", "app.stop-timeout");
    keys.put(at + "/linuxParameters/tmpfs", "app.tmp");
    keys.put(at + "/linuxParameters/initProcessEnabled", "app.init-process");
    keys.put(at + "/ulimits", "app.ulimits");
    keys.put(at + "/ulimits/0/softLimit", "app.ulimits.nofile.soft");
    keys.put(at + "/ulimits/0/hardLimit", "app.ulimits.nofile.hard");
    keys.put(at + "/healthCheck", "app.health-check");
    keys.put(at + "/healthCheck/command", "app.health-check.command");
    keys.put(at + "/healthCheck/interval", "app.health-check.interval");
    keys.put(at + "/healthCheck/timeout", "app.health-check.timeout");
    List<MountPoint> mounts = app.mountPoints();
    for (int i = 0; i < mounts.size(); i++) {
      keys.put(at + "/mountPoints/" + i, "volumes." + mounts.get(i).sourceVolume());
    }
    keys.put(at + "/portMappings", "ports");
    for (int i = 0; i < app.portMappings().size(); i++) {
      keys.put(at + "/portMappings/" + i, "ports[" + i + "]");
    }
    List<KeyValuePair> environment = app.environment();
    for (int i = 0; i < environment.size(); i++) {
      keys.put(at + "/environment/" + i, "variables." + environment.get(i).name());
    }
    List<Secret> secrets = app.secrets();
    for (int i = 0; i < secrets.size(); i++) {
      keys.put(at + "/secrets/" + i, "secrets." + secrets.get(i).name());
    }
  }

  private void javaAgent(String at) {
    keys.put(at, "java.agent");
    keys.put(at + "/image", "java.agent.image");
    keys.put(at + "/repositoryCredentials", "java.agent.image-credentials");
  }

  private void sidecar(String at) {
    keys.put(at, "telemetry.sidecar");
    keys.put(at + "/image", "telemetry.sidecar.image");
    keys.put(at + "/repositoryCredentials", "telemetry.sidecar.image-credentials");
    keys.put(at + "/cpu", "telemetry.sidecar.cpu");
    keys.put(at + "/memory", "telemetry.sidecar.memory");
    keys.put(at + "/stopTimeout", "telemetry.sidecar.stop-timeout");
    keys.put(at + "/startTimeout", "telemetry.sidecar.start-timeout");
    keys.put(at + "/environment", "telemetry.sidecar.config");
    keys.put(at + "/secrets", "telemetry.destination");
  }

  @Override
  public Optional<Location> locate(String pointer) {
    return Optional.ofNullable(keys.get(pointer)).map(sources::locate);
  }
}
