package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;

/** What is attached is mounted. */
final class LaunchVolumeMount implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "launch-volume-mount",
          "a volume with configuredAtLaunch must be mounted by a container",
          "AWS answers \"Volumes [x] are not referenced by any of the containers\"",
          Source.api("Volume"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Set<String> mounted =
        task.containers().stream()
            .flatMap(container -> container.json().objects("mountPoints").stream())
            .flatMap(mount -> mount.text("sourceVolume").stream())
            .collect(Collectors.toSet());
    for (JsonObject volume : LaunchVolumes.of(task)) {
      volume
          .string("name")
          .filter(name -> !mounted.contains(name.text()))
          .ifPresent(
              name ->
                  findings.add(
                      name,
                      "be mounted by a container",
                      "is not",
                      "\"mountPoints\": [{"
                          + Written.member("sourceVolume", name.text())
                          + ", \"containerPath\": \"/data\"}]"));
    }
  }
}
