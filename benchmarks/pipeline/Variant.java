import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.local.definition.TaskDefinitionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A way to run the sidecar: the container's command and its configuration.
 *
 * @param restarts whether the task definition starts it again when it ends by itself
 */
record Variant(
    String name,
    TaskDefinition task,
    List<String> command,
    String config,
    int stopSeconds,
    boolean restarts) {
  /** What is generated from the service.yaml beside this file. */
  static Variant ours(Path here) throws IOException, InterruptedException {
    TaskDefinition task = task(here);
    ContainerDefinition alloy = alloy(task);
    List<String> command = new ArrayList<>(alloy.entryPoint());
    command.addAll(alloy.command());
    return new Variant("ours", task, command, config(alloy), alloy.stopTimeoutSeconds(), true);
  }

  /** The shape that is published, whose shell becomes Alloy and whose container is essential. */
  static Variant published(Path here) throws IOException, InterruptedException {
    String command =
        """
        printf '%%s' "$%s" > %2$s/config.alloy && exec /bin/alloy run --disable-reporting \
        --stability.level=experimental --server.http.listen-addr=127.0.0.1:%3$d \
        --storage.path=%2$s/data %2$s/config.alloy"""
            .formatted(
                AlloySidecar.CONFIG_VARIABLE, AlloySidecar.STORAGE_PATH, AlloySidecar.SERVER_PORT);
    return new Variant(
        "published",
        task(here),
        List.of("/bin/sh", "-c", command),
        Files.readString(here.resolve("published.alloy")),
        30,
        false);
  }

  private static TaskDefinition task(Path here) throws IOException, InterruptedException {
    Path output = here.resolve("target/fargate").toAbsolutePath();
    int exit =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.fargatealloy.cli.Main",
                "generate",
                "--output=" + output,
                here.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("generate ends with " + exit);
    }
    return TaskDefinitionFile.read(output.resolve("task-definition.json")).value().orElseThrow();
  }

  private static ContainerDefinition alloy(TaskDefinition task) {
    return task.containerDefinitions().stream()
        .filter(container -> container.name().equals(AlloySidecar.NAME))
        .findFirst()
        .orElseThrow();
  }

  private static String config(ContainerDefinition alloy) {
    return alloy.environment().stream()
        .filter(variable -> variable.name().equals(AlloySidecar.CONFIG_VARIABLE))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** What the container has of this and of everything that a run chooses. */
  Map<String, String> environment(String endpoint, String metadata) {
    return Map.of(
        "GRAFANA_CLOUD_ENDPOINT", endpoint,
        "GRAFANA_CLOUD_INSTANCE_ID", "123456",
        "GRAFANA_CLOUD_API_TOKEN", "token",
        "ECS_CONTAINER_METADATA_URI_V4", metadata);
  }
}
