package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.MANAGED_INSTANCES;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.util.stream.Stream;

/** Keys that Managed Instances do not know. */
final class ManagedInstancesKeys implements Rule {
  private static final RuleEntry ENTRY =
      warning(
          MANAGED_INSTANCES,
          "managed-instances-keys",
          "ephemeralStorage, ipcMode, proxyConfiguration and dockerVolumeConfiguration must be "
              + "left out on Managed Instances",
          "Managed Instances do not support them",
          "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecs/lib/base/task-definition.ts");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Stream<JsonValue> ofTask =
        Stream.of("ephemeralStorage", "ipcMode", "proxyConfiguration")
            .flatMap(key -> task.json().value(key).stream());
    Stream<JsonValue> ofVolumes =
        task.volumes().stream()
            .flatMap(volume -> volume.value("dockerVolumeConfiguration").stream());
    Stream.concat(ofTask, ofVolumes)
        .forEach(
            value ->
                findings.add(
                    value,
                    "be left out on Managed Instances",
                    "delete " + Written.quoted(value.path().step())));
  }
}
