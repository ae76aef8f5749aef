package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fargatealloy.artifact.ArtifactDirectory;
import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.read.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The artifacts of a description, in a directory of their own. */
public record Generated(Path directory) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static Generated of(Path parent, String description) throws IOException {
    Checked<Artifacts> artifacts =
        ServiceGenerator.generate(
            "service.yaml", description.getBytes(StandardCharsets.UTF_8), ReadOptions.none());
    assertThat(artifacts.problems().hasErrors()).as(artifacts.problems().render()).isFalse();
    Path target = Files.createTempDirectory(parent, "artifacts");
    new ArtifactDirectory(target).write(artifacts.value().orElseThrow());
    return new Generated(target);
  }

  /** Of every scenario that has artifacts. */
  static List<Generated> scenarios(Path parent) throws IOException {
    List<Generated> all = new ArrayList<>();
    Path scenarios = Path.of("src/test/resources/scenarios");
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(scenarios)) {
      for (Path folder : folders) {
        Map<String, String> version = Map.of("project.version", "1.2.3");
        Checked<Artifacts> artifacts =
            ServiceGenerator.generate(
                folder.resolve("service.yaml"),
                new ReadOptions(Optional.empty(), version, Map.of()));
        if (artifacts.value().isPresent()) {
          Path target = parent.resolve(folder.getFileName().toString());
          new ArtifactDirectory(target).write(artifacts.value().get());
          all.add(new Generated(target));
        }
      }
    }
    return all;
  }

  public JsonNode json(String file) throws IOException {
    return JSON.readTree(text(file));
  }

  public String text(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }

  /** The rules of the service's own security group; none without one. */
  public List<JsonNode> outbound() throws IOException {
    return rules("outbound-");
  }

  /** Those of who may call; none where nobody may. */
  public List<JsonNode> inbound() throws IOException {
    return rules("inbound-");
  }

  private List<JsonNode> rules(String prefix) throws IOException {
    List<JsonNode> rules = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory.resolve("deploy"))) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().startsWith(prefix)) {
          json("deploy/" + file.getFileName()).forEach(rules::add);
        }
      }
    }
    return rules;
  }

  public boolean has(String file) {
    return Files.exists(directory.resolve(file));
  }
}
