package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.List;

/** A volume is of one kind. */
final class VolumeKind implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "volume-kind",
          "a volume must have one of host, dockerVolumeConfiguration, efsVolumeConfiguration, "
              + "s3filesVolumeConfiguration, fsxWindowsFileServerVolumeConfiguration and "
              + "configuredAtLaunch at most",
          "AWS answers \"When the volume parameter is specified, only one volume configuration type "
              + "should be used.\"",
          Source.issue("cloudposse/terraform-aws-ecs-alb-service-task", 185));
  private static final List<String> KINDS =
      List.of(
          "host",
          "dockerVolumeConfiguration",
          "efsVolumeConfiguration",
          "s3filesVolumeConfiguration",
          "fsxWindowsFileServerVolumeConfiguration",
          "configuredAtLaunch");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    for (JsonObject volume : task.volumes()) {
      List<String> kinds = KINDS.stream().filter(kind -> isSet(volume, kind)).toList();
      if (kinds.size() > 1) {
        findings.add(
            volume, "be of one kind", "has " + String.join(" and ", kinds), "delete one of them");
      }
    }
  }

  /** AWS answers with an empty host for any volume. */
  private static boolean isSet(JsonObject volume, String kind) {
    return switch (kind) {
      case "host" -> volume.object(kind).filter(host -> host.has("sourcePath")).isPresent();
      case "configuredAtLaunch" -> volume.flag(kind).orElse(false);
      default -> volume.has(kind);
    };
  }
}
