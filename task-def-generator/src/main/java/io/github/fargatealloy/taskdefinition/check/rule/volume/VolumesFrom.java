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
import io.github.fargatealloy.taskdefinition.json.JsonObject;

/** Volumes of another container. */
final class VolumesFrom implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "volumes-from",
          "sourceContainer of volumesFrom must be a container of the task",
          "AWS answers \"Invalid 'volumesFrom' setting. Unknown container: 'x'\"",
          Source.api("VolumeFrom"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    for (JsonObject from : container.json().objects("volumesFrom")) {
      if (!from.has("sourceContainer")) {
        findings.missing(
            from, "sourceContainer", "name a container", Written.member("sourceContainer", "app"));
      }
      from.string("sourceContainer")
          .filter(name -> task.container(name.text()).isEmpty())
          .ifPresent(name -> UnknownName.container(name, task, findings));
    }
  }
}
