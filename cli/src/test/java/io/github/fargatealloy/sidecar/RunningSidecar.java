package io.github.fargatealloy.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.local.definition.TaskDefinitionFile;
import io.github.fargatealloy.local.metadata.MetadataServer;
import io.github.fargatealloy.local.plan.Executables;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.read.ReadOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The sidecar's container of a generated task definition as a process: the same command and the
 * same variables, with ports that are free and a directory for its volume.
 */
final class RunningSidecar implements AutoCloseable {
  private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1[:/])(\\d+)");

  private final ContainerDefinition container;
  private final Path directory;
  private final String alloy;
  private final MetadataServer metadata;
  private final Map<String, String> secrets;
  private final Map<String, Integer> ports = new HashMap<>();
  private Process process;

  private RunningSidecar(
      ContainerDefinition container,
      Path directory,
      String alloy,
      MetadataServer metadata,
      Map<String, String> secrets) {
    this.container = container;
    this.directory = directory;
    this.alloy = alloy;
    this.metadata = metadata;
    this.secrets = secrets;
  }

  /**
   * Skips the calling test when there is no Alloy.
   *
   * @param description the service.yaml
   * @param secrets values by the name of the variable
   */
  static RunningSidecar start(String description, Path directory, Map<String, String> secrets)
      throws IOException {
    var alloy = new Executables(System.getenv("PATH")).find("alloy");
    assumeTrue(alloy.isPresent(), "alloy is not on PATH");
    TaskDefinition task = generated(description);
    ContainerDefinition container =
        task.containerDefinitions().stream()
            .filter(each -> each.name().equals(AlloySidecar.NAME))
            .findFirst()
            .orElseThrow();
    RunningSidecar sidecar =
        new RunningSidecar(
            container,
            directory,
            alloy.get().toString(),
            MetadataServer.start(task),
            Map.copyOf(secrets));
    Files.createDirectories(directory.resolve("queue"));
    sidecar.launch();
    return sidecar;
  }

  private static TaskDefinition generated(String description) {
    Checked<Artifacts> artifacts =
        ServiceGenerator.generate(
            "service.yaml", description.getBytes(StandardCharsets.UTF_8), ReadOptions.none());
    assertThat(artifacts.problems().hasErrors()).as(artifacts.problems().render()).isFalse();
    String file = "task-definition.json";
    return TaskDefinitionFile.parse(file, artifacts.value().orElseThrow().files().get(file))
        .value()
        .orElseThrow();
  }

  /** Starts it again, as ECS does. */
  void launch() throws IOException {
    List<String> command = new ArrayList<>();
    container.entryPoint().forEach(word -> command.add(local(word)));
    container.command().forEach(word -> command.add(local(word)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    container
        .environment()
        .forEach(variable -> builder.environment().put(variable.name(), local(variable.value())));
    builder.environment().putAll(secrets);
    builder
        .environment()
        .put("ECS_CONTAINER_METADATA_URI_V4", metadata.uri(container.name()).toString());
    process = builder.start();
  }

  /** Where the application sends traces. */
  URI traces() {
    return URI.create("http://127.0.0.1:" + port("4318") + "/v1/traces");
  }

  Path log() {
    return directory.resolve("alloy.log");
  }

  int stopSeconds() {
    return container.stopTimeoutSeconds();
  }

  /** Everything in the container at once, as when its memory runs out. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  /**
   * What ECS does at the end of a task.
   *
   * @return whether it ended before it would have been killed
   */
  boolean stop() throws InterruptedException {
    process.toHandle().destroy();
    return process.waitFor(stopSeconds(), TimeUnit.SECONDS);
  }

  private String local(String text) {
    return LOOPBACK
        .matcher(text)
        .replaceAll(m -> m.group(1) + port(m.group(2)))
        .replace(AlloySidecar.STORAGE_PATH, directory.toString())
        .replace("/bin/alloy", alloy);
  }

  private int port(String configured) {
    return ports.computeIfAbsent(configured, port -> freePort());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }

  @Override
  public void close() {
    kill();
    metadata.close();
  }
}
