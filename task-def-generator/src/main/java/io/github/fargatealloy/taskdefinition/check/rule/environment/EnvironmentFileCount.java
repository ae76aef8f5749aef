package io.github.fargatealloy.taskdefinition.check.rule.environment;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** Ten files at most. */
final class EnvironmentFileCount implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "environment-file-count",
          "environmentFiles must list up to 10 files",
          "AWS answers \"The maximum number of environment files was exceeded. Specify ten or "
              + "less and try again\"",
          Source.api("ContainerDefinition"));
  private static final int MOST = 10;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .json()
        .array("environmentFiles")
        .filter(files -> files.elements().size() > MOST)
        .ifPresent(
            files ->
                findings.add(
                    files,
                    "list up to " + MOST + " files",
                    "lists " + files.elements().size(),
                    "merge files"));
  }
}
