package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.HashSet;
import java.util.Set;

/** Volumes are told apart by name. */
final class VolumeNameUnique implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "volume-name-unique",
          "the names of volumes must differ",
          "it is outside what ECS supports",
          Source.api("Volume"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Set<String> seen = new HashSet<>();
    task.volumes().stream()
        .flatMap(volume -> volume.string("name").stream())
        .filter(name -> !seen.add(name.text()))
        .forEach(
            name ->
                findings.add(
                    name,
                    "differ from the names of the other volumes",
                    "is " + Written.value(name) + " a second time",
                    "delete one of the two"));
  }
}
