package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Paths;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** A container starts somewhere. */
final class WorkingDirectory implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "working-directory",
          "workingDirectory of a container must be an absolute path",
          "the container does not start: \"the working directory is invalid, it needs to be an "
              + "absolute path\"",
          Source.api("ContainerDefinition"));
  private static final String KEY = "workingDirectory";

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .json()
        .string(KEY)
        .filter(path -> !path.text().isEmpty() && !Paths.isAbsolute(path.text(), task))
        .ifPresent(
            path ->
                findings.add(path, "be an absolute path", Written.member(KEY, "/" + path.text())));
  }
}
