package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** One volume is configured at launch. */
final class LaunchVolumeCount implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "launch-volume-count",
          "one volume at most must have configuredAtLaunch",
          "it is outside what ECS supports",
          Source.api("Volume"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    LaunchVolumes.of(task).stream()
        .skip(1)
        .forEach(
            volume ->
                findings.add(
                    volume.value("configuredAtLaunch").orElseThrow(),
                    "be set for one volume of the task",
                    "is set for " + LaunchVolumes.of(task).size(),
                    "delete it here"));
  }
}
