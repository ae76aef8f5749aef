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
import java.nio.file.Files;
import java.nio.file.Path;

/** The artifacts of a description, in a directory of their own. */
record Generated(Path directory) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Generated of(Path parent, String description) throws IOException {
    Checked<Artifacts> artifacts =
        ServiceGenerator.generate(
            "service.yaml", description.getBytes(StandardCharsets.UTF_8), ReadOptions.none());
    assertThat(artifacts.problems().hasErrors()).as(artifacts.problems().render()).isFalse();
    Path target = Files.createTempDirectory(parent, "artifacts");
    new ArtifactDirectory(target).write(artifacts.value().orElseThrow());
    return new Generated(target);
  }

  JsonNode json(String file) throws IOException {
    return JSON.readTree(text(file));
  }

  String text(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }
}
