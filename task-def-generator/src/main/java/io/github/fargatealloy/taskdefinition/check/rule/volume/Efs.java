package io.github.fargatealloy.taskdefinition.check.rule.volume;

import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** The file systems in EFS that a task mounts. */
final class Efs {
  static final String ENCRYPTED = Written.member("transitEncryption", "ENABLED");

  private Efs() {}

  static List<JsonObject> volumes(TaskJson task) {
    return task.volumes().stream()
        .flatMap(volume -> volume.object("efsVolumeConfiguration").stream())
        .toList();
  }

  static boolean isEncrypted(JsonObject efs) {
    return efs.text("transitEncryption").filter("ENABLED"::equals).isPresent();
  }

  static Optional<JsonValue> accessPoint(JsonObject efs) {
    return efs.object("authorizationConfig").flatMap(config -> config.value("accessPointId"));
  }

  /** Whether the directory is the root, as it is when left out. */
  static boolean isRoot(JsonString directory) {
    return directory.text().isEmpty() || directory.text().equals("/");
  }
}
