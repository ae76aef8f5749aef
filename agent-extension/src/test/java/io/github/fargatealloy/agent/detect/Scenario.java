package io.github.fargatealloy.agent.detect;

import io.github.fargatealloy.agent.json.JsonObject;
import io.opentelemetry.api.common.Attributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers of the metadata endpoint and the attributes that they must give. */
public record Scenario(String name, String container, String task, List<String> expected) {
  private static final Path DIRECTORY =
      Path.of("src/test/resources/io/github/fargatealloy/agent/metadata");

  public static List<Scenario> all() {
    try (Stream<Path> names = Files.list(DIRECTORY)) {
      return names.sorted().map(path -> named(path.getFileName().toString())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Scenario named(String name) {
    Path directory = DIRECTORY.resolve(name);
    try {
      return new Scenario(
          name,
          Files.readString(directory.resolve("container.json")),
          Files.readString(directory.resolve("task.json")),
          Files.readAllLines(directory.resolve("expected.txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The expected attributes that are no lists. */
  public Map<String, Object> texts() {
    return expected.stream()
        .map(line -> line.split(" = ", 2))
        .filter(entry -> !entry[1].startsWith("["))
        .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
  }

  /** What must be the {@code service.instance.id} of a container. */
  public static String instanceId(String containerArn) {
    return ServiceInstanceId.of(containerArn);
  }

  TaskMetadata metadata() throws Exception {
    return new TaskMetadata(JsonObject.parse(container), JsonObject.parse(task));
  }

  /** In the form of {@link #expected}. */
  static List<String> lines(Attributes attributes) {
    return attributes.asMap().entrySet().stream()
        .map(entry -> entry.getKey().getKey() + " = " + entry.getValue())
        .sorted()
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
