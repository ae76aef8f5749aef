package io.github.fargatealloy.taskdefinition.check.rule.launchtype;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.EXTERNAL;

import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every key that external instances do not know. */
final class ExternalUnsupportedKeys {
  static final List<Rule> ALL =
      List.of(
          key(
              "external-efs",
              "efsVolumeConfiguration",
              task -> task.volumes().stream(),
              "\"host\": {\"sourcePath\": \"/mnt/…\"} in its place",
              Source.guide("ecs-anywhere")),
          key(
              "external-launch-volume",
              "configuredAtLaunch",
              task -> task.volumes().stream(),
              "\"host\": {\"sourcePath\": \"/mnt/…\"} in its place",
              Source.guide("using_data_volumes")),
          key(
              "external-proxy",
              "proxyConfiguration",
              task -> Stream.of(task.json()),
              "delete \"proxyConfiguration\"",
              Source.guide("ecs-anywhere")));

  private ExternalUnsupportedKeys() {}

  private static Rule key(
      String id,
      String key,
      Function<TaskJson, Stream<JsonObject>> owners,
      String fix,
      String source) {
    return new UnsupportedKey(
        error(
            EXTERNAL,
            id,
            key + " must be left out on external instances",
            "ECS Anywhere does not support it",
            source),
        owners,
        key,
        "on external instances",
        fix);
  }
}
