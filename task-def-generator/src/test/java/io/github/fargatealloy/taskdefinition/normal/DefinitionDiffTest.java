package io.github.fargatealloy.taskdefinition.normal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects the eye of whoever deploys: only a change that means something shows. */
class DefinitionDiffTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GENERATED =
      Path.of("src/test/resources/scenarios/grafana-cloud/task-definition.json");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"revision\":7,\"status\":\"ACTIVE\",\"compatibilities\":[\"EC2\"],\"registeredAt\":1} | {}",
        "{\"taskDefinition\":{\"family\":\"a\"}}   | {\"family\":\"a\"}",
        "{\"cpu\":\"1 vCPU\",\"memory\":\"2 GB\"}  | {\"cpu\":\"1024\",\"memory\":\"2048\"}",
        "{\"volumes\":[],\"placementConstraints\":[],\"enableFaultInjection\":false} | {}",
        "{\"volumes\":[{\"name\":\"b\",\"host\":{}},{\"name\":\"a\"}]} | {\"volumes\":[{\"name\":\"a\"},{\"name\":\"b\"}]}",
        "{\"containerDefinitions\":[{\"name\":\"a\",\"cpu\":0,\"essential\":true,\"environment\":[]}]} | {\"containerDefinitions\":[{\"name\":\"a\"}]}",
        "{\"containerDefinitions\":[{\"environment\":[{\"name\":\"b\"},{\"name\":\"a\"}]}]} | {\"containerDefinitions\":[{\"environment\":[{\"name\":\"a\"},{\"name\":\"b\"}]}]}",
        "{\"containerDefinitions\":[{\"portMappings\":[{\"containerPort\":80,\"protocol\":\"tcp\",\"hostPort\":80}]}]} | {\"containerDefinitions\":[{\"portMappings\":[{\"containerPort\":80}]}]}",
        "{\"containerDefinitions\":[{\"dockerLabels\":{\"b\":\"1\",\"a\":\"2\"}}]} | {\"containerDefinitions\":[{\"dockerLabels\":{\"a\":\"2\",\"b\":\"1\"}}]}",
      })
  void theSameInOtherWordsIsNoDifference(String active, String generated) throws IOException {
    String diff =
        DefinitionDiff.between(
            "active", JSON.readTree(active), "generated", JSON.readTree(generated));

    assertThat(diff).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"cpu\":\"512\"} | {\"cpu\":\"1024\"}",
        "{\"containerDefinitions\":[{\"name\":\"a\",\"essential\":false}]} | {\"containerDefinitions\":[{\"name\":\"a\"}]}",
        "{\"containerDefinitions\":[{\"command\":[\"a\",\"b\"]}]} | {\"containerDefinitions\":[{\"command\":[\"b\",\"a\"]}]}",
        "{\"containerDefinitions\":[{\"environment\":[{\"name\":\"a\",\"value\":\"\"}]}]} | {\"containerDefinitions\":[{}]}",
      })
  void aChangeOfMeaningShows(String active, String generated) throws IOException {
    String diff =
        DefinitionDiff.between(
            "active", JSON.readTree(active), "generated", JSON.readTree(generated));

    assertThat(diff).startsWith("--- active\n+++ generated\n");
  }

  @Test
  void aConfigurationIsComparedLineByLine() throws IOException {
    JsonNode generated = JSON.readTree(Files.readString(GENERATED));
    ObjectNode active = generated.deepCopy();
    ObjectNode config = (ObjectNode) active.at("/containerDefinitions/1/environment/0");
    config.put(
        "value",
        config
            .get("value")
            .textValue()
            .replace("limit_percentage       = 80", "limit_percentage = 75"));

    String diff = DefinitionDiff.between("active", active, "generated", generated);

    assertThat(diff.lines().filter(line -> line.startsWith("-") || line.startsWith("+")).skip(2))
        .hasSize(2)
        .allMatch(line -> line.contains("limit_percentage"));
  }

  @Test
  void whichValuesOfTheSecretsAreRolledOutIsNoDifference() throws IOException {
    JsonNode generated = JSON.readTree(Files.readString(GENERATED));
    JsonNode active =
        JSON.readTree(
            Files.readString(GENERATED)
                .replaceFirst("(secret-versions\": )\"unknown\"", "$1\"0a1b2c\""));

    assertThat(active).isNotEqualTo(generated);
    assertThat(SecretVersions.areIn(active)).isTrue();
    assertThat(SecretVersions.areIn(generated)).isFalse();
    assertThat(DefinitionDiff.between("active", active, "generated", generated)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DB_PASSWORD, hunter2", "PARTNER, x7Kq2Lm9Zt4Wv8Rb3Nc6"})
  void whatOnlyTheActiveOneHasAndMayBeASecretIsNotShown(String name, String value)
      throws IOException {
    JsonNode active =
        JSON.readTree(
            "{\"containerDefinitions\":[{\"environment\":[{\"name\":\"%s\",\"value\":\"%s\"}]}]}"
                .formatted(name, value));

    String diff =
        DefinitionDiff.between("active", active, "generated", JSON.readTree("{\"family\":\"a\"}"));

    assertThat(diff).contains(name).doesNotContain(value);
  }

  @Test
  void aVariableThatMaySoundSecretAndIsTheSameOnBothSidesIsNoDifference() throws IOException {
    String container =
        "\"containerDefinitions\":[{\"environment\":[{\"name\":\"TOKEN_URL\",\"value\":\"https://login.example.com\"}]}]";

    String diff =
        DefinitionDiff.between(
            "active",
            JSON.readTree("{\"family\":\"a\"," + container + "}"),
            "generated",
            JSON.readTree("{\"family\":\"b\"," + container + "}"));

    assertThat(diff.lines().filter(line -> line.startsWith("-") || line.startsWith("+")).skip(2))
        .hasSize(2)
        .allMatch(line -> line.contains("family"));
  }
}
