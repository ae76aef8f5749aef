package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what it holds, however it is called, written or damaged. */
class FileContentTest {
  private static final String DEFINITION =
      """
      {
        "family": "orders", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc",
        "cpu": "256", "memory": "512",
        "containerDefinitions": [{"name": "app", "image": "nginx:1"}]
      }
      """;
  private static final String CONFIG = "logging {\n  level = \"info\"\n}\n";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"td.json", "td", "td.alloy", "td.yaml", "td.txt", "service.yaml"})
  void aTaskDefinitionIsToldWhateverItsName(String name) throws IOException {
    Run run = check(name, DEFINITION.replace("256", "300"), StandardCharsets.UTF_8);
    assertThat(run.err()).contains(":3:10: error: cpu must", "[fargate-size]");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(check(name, DEFINITION, StandardCharsets.UTF_8).exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"config.alloy", "config", "config.json", "config.yaml", "config.txt"})
  void anAlloyConfigurationIsToldWhateverItsName(String name) throws IOException {
    for (String before : List.of("", "// why\n", "/* why\n * indeed */ ", "\uFEFF")) {
      Run run = check(name, before + CONFIG, StandardCharsets.UTF_8);
      assertThat(run.err()).as(before).isEmpty();
      assertThat(run.exitCode()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/* why */                         | 1:1: error: the text must be JSON, but has a comment",
        "// why                            | 1:1: error: the text must be JSON, but has a comment",
        "# why                             | 1:1: error: the text must be JSON, but has a comment",
      })
  void aTaskDefinitionBehindACommentIsStillOne(String comment, String problem) throws IOException {
    Run run = check("td.json", comment + "\n" + DEFINITION, StandardCharsets.UTF_8);
    assertThat(run.err()).contains(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"td.yaml", "td.json"})
  void aTaskDefinitionInYamlIsNoServiceDescription(String name) throws IOException {
    String yaml = "family: orders\ncontainerDefinitions:\n  - name: app\n";
    Run run = check(name, yaml, StandardCharsets.UTF_8);
    assertThat(run.err())
        .contains("1:1: error: the text must be JSON, but has a key without quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void theEncodingOfPowerShellIsNamed(String charset) throws IOException {
    Run run = check("td.json", DEFINITION, Charset.forName(charset));
    assertThat(run.err()).contains("1:1: error: the text must be JSON, but is UTF-16");
  }

  @Test
  void everyFileGetsItsLineWhateverBecomesOfTheOthers() throws IOException {
    Path good = Files.writeString(directory.resolve("good.json"), DEFINITION);
    Path deep = Files.writeString(directory.resolve("deep.json"), "{\"a\":" + "[".repeat(900));
    Path missing = directory.resolve("missing.json");
    Path nothing = Files.createDirectory(directory.resolve("nothing"));

    Run run = Run.of("check", "--json", missing, nothing, deep, good);

    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("missing.json", "\"valid\":false", "missing-file"),
            line -> assertThat(line).contains("nothing", "\"valid\":false", "file-unreadable"),
            line -> assertThat(line).contains("deep.json", "\"valid\":false", "json-syntax"),
            line -> assertThat(line).contains("good.json", "\"valid\":true", "\"problems\":[]"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private Run check(String name, String content, Charset charset) throws IOException {
    return Run.of("check", Files.writeString(directory.resolve(name), content, charset));
  }
}
