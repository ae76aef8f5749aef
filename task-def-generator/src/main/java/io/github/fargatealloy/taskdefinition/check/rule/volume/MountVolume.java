package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.UnknownName;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonArray;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;

/** A mount has a volume. */
final class MountVolume implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "mount-volume",
          "sourceVolume of a mount point must be a volume of the task",
          "AWS answers \"Unknown volume 'x'\"",
          Source.api("MountPoint"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    if (task.json().value("volumes").filter(value -> !(value instanceof JsonArray)).isPresent()) {
      return;
    }
    Set<String> names =
        task.volumes().stream()
            .flatMap(volume -> volume.text("name").stream())
            .collect(Collectors.toSet());
    for (JsonObject mount : container.json().objects("mountPoints")) {
      if (!mount.has("sourceVolume")) {
        findings.missing(
            mount, "sourceVolume", "name a volume", Written.member("sourceVolume", "data"));
      }
      mount
          .string("sourceVolume")
          .filter(source -> !names.contains(source.text()))
          .ifPresent(source -> UnknownName.volume(source, task, findings));
    }
  }
}
