package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects against what cfn-lint's rules for ECS know and ours might not. */
class CloudFormationLintTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GENERATED =
      Path.of("src/test/resources/scenarios/grafana-cloud/task-definition.json");

  /** Maps whose keys are the user's, not the API's. */
  private static final Set<String> FREE_MAPS = Set.of("options", "dockerLabels", "driverOpts");

  @TempDir private Path directory;

  @Test
  void cfnLintFindsNothing() throws Exception {
    Tool.assumeInstalled("cfn-lint");
    ObjectNode template = JSON.createObjectNode().put("AWSTemplateFormatVersion", "2010-09-09");
    template
        .putObject("Resources")
        .putObject("Task")
        .put("Type", "AWS::ECS::TaskDefinition")
        .set("Properties", pascalCase(JSON.readTree(Files.readString(GENERATED))));
    Path file = directory.resolve("template.json");
    Files.writeString(file, template.toPrettyString());

    String findings = Tool.run(directory, List.of("cfn-lint", file.toString()));

    assertThat(findings).isBlank();
  }

  /** CloudFormation spells the API's keys with a capital. */
  private static JsonNode pascalCase(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JSON.createArrayNode();
      node.forEach(item -> array.add(pascalCase(item)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JSON.createObjectNode();
    node.properties()
        .forEach(
            field -> {
              String key = field.getKey();
              object.set(
                  Character.toUpperCase(key.charAt(0)) + key.substring(1),
                  FREE_MAPS.contains(key) ? field.getValue() : pascalCase(field.getValue()));
            });
    return object;
  }
}
