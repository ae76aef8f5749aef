package io.github.fargatealloy.taskdefinition.check.rule.volume;

import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.List;

/** The volumes that a service or a task is given when it starts. */
final class LaunchVolumes {
  private LaunchVolumes() {}

  static List<JsonObject> of(TaskJson task) {
    return task.volumes().stream()
        .filter(volume -> volume.flag("configuredAtLaunch").orElse(false))
        .toList();
  }
}
