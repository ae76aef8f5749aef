package io.github.fargatealloy.local.plan;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import java.nio.file.Path;
import java.util.List;

/**
 * A container turned into a process that can be started.
 *
 * @param commandLine never empty
 * @param healthCommand empty when the container has no health check
 * @param folders what stands for its volumes; to be created before it starts
 * @param workingDirectory where the process starts
 */
public record LocalContainer(
    ContainerDefinition definition,
    List<String> commandLine,
    List<String> healthCommand,
    ContainerEnvironment environment,
    List<Path> folders,
    Path workingDirectory) {

  public String name() {
    return definition.name();
  }

  /**
   * @param launch a command or an Alloy: the other kinds are no process
   * @param root the task's temporary directory
   */
  public static LocalContainer of(
      ContainerDefinition container,
      Launch launch,
      Path root,
      SecretValues secrets,
      ContainerEnvironment.Surroundings around) {
    ContainerPaths paths =
        launch instanceof Launch.Alloy alloy
            ? ContainerPaths.ofAlloy(container, alloy.binary(), root)
            : ContainerPaths.ofMounts(container, root);
    List<String> words =
        launch instanceof Launch.Command command
            ? command.words()
            : AlloyContainer.commandLine(container).stream().map(paths::toLocal).toList();
    List<String> health =
        container.healthCheck() == null
            ? List.of()
            : container.healthCheck().commandLine().stream().map(paths::toLocal).toList();
    return new LocalContainer(
        container,
        words,
        health,
        ContainerEnvironment.of(container, launch, paths, secrets, around),
        paths.folders(root),
        launch instanceof Launch.Command ? Path.of("").toAbsolutePath() : root);
  }
}
