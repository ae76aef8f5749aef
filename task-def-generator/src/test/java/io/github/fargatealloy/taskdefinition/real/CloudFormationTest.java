package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Protects the template: that CloudFormation takes it, and that it says what the files say. */
class CloudFormationTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;

  static Stream<String> descriptions() {
    return Stacks.descriptions("subnet-0a1b2c3d4e5f60718", "sg-0a1b2c3d4e5f60718")
        .values()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void cfnLintFindsNothing(String description) throws Exception {
    Tool.assumeInstalled("cfn-lint");
    Generated generated = Generated.of(directory, description);

    String findings =
        Tool.run(
            directory,
            List.of(
                "cfn-lint",
                "--include-checks",
                "W",
                "--",
                generated.directory().resolve("cloudformation.yaml").toString()));

    assertThat(findings).isBlank();
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void everyFieldOfTheFilesIsInTheTemplate(String description) throws Exception {
    Generated generated = Generated.of(directory, description);
    JsonNode template = yaml(generated.text("cloudformation.yaml"));
    JsonNode resources = template.get("Resources");
    Map<String, String> names = Map.of("TaskDefinition", family(generated));

    ObjectNode task = resolved(resources.at("/TaskDefinition/Properties"), template, names);
    assertThat(lowerCase(task)).isEqualTo(lowerCase(generated.json("task-definition.json")));

    ObjectNode service = resolved(resources.at("/Service/Properties"), template, names);
    ObjectNode request = (ObjectNode) generated.json("service.json");
    // The tag that deploy.sh compares is of use to deploy.sh alone.
    ((ArrayNode) request.get("tags")).remove(settingsTag(request));
    if (request.get("tags").isEmpty()) {
      request.remove("tags");
    }
    assertThat(lowerCase(service)).isEqualTo(lowerCase(request));

    assertThat(resources.at("/LogGroup/Properties/RetentionInDays"))
        .isEqualTo(generated.json("deploy/log-retention.json").get("retentionInDays"));
    for (String use : List.of("Execution", "Task")) {
      JsonNode role = resources.at("/" + use + "Role/Properties");
      if (!role.isMissingNode()) {
        assertThat(role.get("AssumeRolePolicyDocument"))
            .isEqualTo(generated.json("iam/trust-policy.json"));
        assertThat(role.at("/Policies/0/PolicyDocument"))
            .isEqualTo(generated.json("iam/" + use.toLowerCase(Locale.ROOT) + "-role-policy.json"));
      }
    }
    JsonNode config = resources.at("/AlloyConfig/Properties/Value");
    if (!config.isMissingNode()) {
      assertThat(config.textValue()).isEqualTo(generated.text("config.alloy"));
    }
  }

  private static String family(Generated generated) throws Exception {
    return generated.json("task-definition.json").get("family").textValue();
  }

  private static int settingsTag(JsonNode request) {
    int i = 0;
    while (!request.at("/tags/" + i + "/key").textValue().equals("fargate-alloy:settings")) {
      i++;
    }
    return i;
  }

  private static JsonNode yaml(String text) {
    return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
  }

  /** References replaced by what they refer to. */
  private static ObjectNode resolved(JsonNode node, JsonNode template, Map<String, String> names) {
    return (ObjectNode) resolve(node, template, names);
  }

  private static JsonNode resolve(JsonNode node, JsonNode template, Map<String, String> names) {
    if (node.has("Ref")) {
      String id = node.get("Ref").textValue();
      JsonNode parameter = template.at("/Parameters/" + id);
      if (parameter.isMissingNode()) {
        return TextNode.valueOf(names.get(id));
      }
      String value = parameter.path("Default").asText("YOUR_SUBNET");
      return parameter.get("Type").textValue().startsWith("List<")
          ? JSON.valueToTree(List.of(value.split(",")))
          : TextNode.valueOf(value);
    }
    if (node.has("Fn::GetAtt")) {
      String id = node.at("/Fn::GetAtt/0").textValue();
      JsonNode role = template.at("/Resources/" + id + "/Properties/RoleName");
      return TextNode.valueOf(
          role.isMissingNode()
              ? "YOUR_SECURITY_GROUP"
              : "arn:aws:iam::123456789012:role/" + role.textValue());
    }
    if (node.isArray()) {
      ArrayNode array = JSON.createArrayNode();
      node.forEach(item -> array.add(resolve(item, template, names)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JSON.createObjectNode();
    node.properties()
        .forEach(
            member -> object.set(member.getKey(), resolve(member.getValue(), template, names)));
    return object;
  }

  /** CloudFormation spells the API's keys with capitals of its own. */
  private static JsonNode lowerCase(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JSON.createArrayNode();
      node.forEach(item -> array.add(lowerCase(item)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JSON.createObjectNode();
    node.properties()
        .forEach(
            member ->
                object.set(member.getKey().toLowerCase(Locale.ROOT), lowerCase(member.getValue())));
    return object;
  }
}
