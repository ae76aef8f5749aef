package io.github.fargatealloy.cli;

import io.github.fargatealloy.local.definition.TaskDefinitionFile;
import java.nio.file.Path;

/** What to type after a task has run here as it should. */
final class NextCommands {
  private NextCommands() {}

  /** The empty string when the file is no longer there. */
  static String of(Path taskDefinition) {
    return TaskDefinitionFile.read(taskDefinition)
        .value()
        .map(
            definition ->
                """
                Deploy it (%1$s has what comes before the first time):
                  aws ecs register-task-definition --cli-input-json file://%2$s
                  aws ecs update-service --cluster YOUR_CLUSTER --service %3$s --task-definition %3$s"""
                    .formatted(
                        taskDefinition.resolveSibling("DEPLOY.md"),
                        taskDefinition,
                        definition.family()))
        .orElse("");
  }
}
