package io.github.fargatealloy.local.report;

import io.github.fargatealloy.local.definition.TaskDefinitionFile;
import io.github.fargatealloy.local.plan.ShellWords;
import java.nio.file.Files;
import java.nio.file.Path;

/** What to type after a task has run here as it should. */
public final class NextCommands {
  private NextCommands() {}

  /** The empty string when the file is no longer there. */
  public static String of(Path taskDefinition) {
    return TaskDefinitionFile.read(taskDefinition)
        .value()
        .map(definition -> of(taskDefinition, definition.family()))
        .orElse("");
  }

  private static String of(Path taskDefinition, String family) {
    Path script = taskDefinition.resolveSibling("deploy.sh");
    if (Files.exists(script)) {
      return """
          Deploy it (%s has what comes before the first time):
            bash %2$s --dry-run
            bash %2$s
          Or register it yourself:
            aws ecs register-task-definition --cli-input-json file://%3$s"""
          .formatted(
              taskDefinition.resolveSibling("DEPLOY.md"), quoted(script), quoted(taskDefinition));
    }
    return """
        Deploy it:
          aws ecs register-task-definition --cli-input-json file://%s
          aws ecs update-service --cluster YOUR_CLUSTER --service %2$s --task-definition %2$s"""
        .formatted(quoted(taskDefinition), family);
  }

  private static String quoted(Path path) {
    return ShellWords.quote(path.toString());
  }
}
