package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** A volume of the task is always made for it. */
final class DockerVolumeAutoprovision implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "docker-volume-autoprovision",
          "autoprovision of a Docker volume must be true or left out with the scope task",
          "AWS answers \"When 'scope' parameter is 'task', 'autoprovision' must either not be "
              + "specified or set to 'True'.\"",
          Source.issue("aws/aws-cdk", 26697));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    task.volumes().stream()
        .flatMap(volume -> volume.object("dockerVolumeConfiguration").stream())
        .filter(docker -> docker.text("scope").filter("task"::equals).isPresent())
        .filter(docker -> !docker.flag("autoprovision").orElse(true))
        .flatMap(docker -> docker.value("autoprovision").stream())
        .forEach(
            flag ->
                findings.add(
                    flag, "be true or left out with the scope task", "delete \"autoprovision\""));
  }
}
