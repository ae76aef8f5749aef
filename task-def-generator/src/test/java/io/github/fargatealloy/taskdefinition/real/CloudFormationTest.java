package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Protects the template: that CloudFormation takes it, and that it says what the files say. */
class CloudFormationTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;

  static Collection<String> descriptions() {
    return Stacks.descriptions().values();
  }

  @Test
  void cfnLintFindsNothingInAnyTemplate() throws Exception {
    Tool.assumeInstalled("cfn-lint");
    List<String> command = new ArrayList<>(List.of("cfn-lint", "--include-checks", "W", "--"));
    for (String description : descriptions()) {
      command.add(template(Generated.of(directory, description)));
    }
    for (Generated scenario : Generated.scenarios(directory)) {
      command.add(template(scenario));
    }

    assertThat(Tool.run(directory, command)).isBlank();
  }

  private static String template(Generated generated) {
    return generated.directory().resolve("cloudformation.yaml").toString();
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void everyFieldOfTheFilesIsInTheTemplate(String description) throws Exception {
    Generated generated = Generated.of(directory, description);
    JsonNode template = yaml(generated.text("cloudformation.yaml"));
    JsonNode resources = template.get("Resources");
    Map<String, String> names =
        Map.of(
            "TaskDefinition",
            family(generated),
            "CollectorTaskDefinition",
            "YOUR_DAEMON_TASK_DEFINITION_ARN");

    ObjectNode task = resolved(resources.at("/TaskDefinition/Properties"), template, names);
    assertThat(lowerCase(task)).isEqualTo(lowerCase(generated.json("task-definition.json")));

    ObjectNode service = resolved(resources.at("/Service/Properties"), template, names);
    ObjectNode request = (ObjectNode) generated.json("service.json");
    // The tag that deploy.sh compares is of use to deploy.sh alone.
    ((ArrayNode) request.get("tags")).remove(settingsTag(request));
    JsonNode tags = lowerCase(request.get("tags"));
    if (request.get("tags").isEmpty()) {
      request.remove("tags");
    }
    // A parameter's text, which CloudFormation reads as the number.
    request.put("desiredCount", request.get("desiredCount").asText());
    assertThat(lowerCase(service)).isEqualTo(lowerCase(request));

    boolean daemon = generated.has("daemon/daemon.json");
    assertThat(resources.has("Collector")).isEqualTo(daemon);
    if (daemon) {
      assertThat(
              lowerCase(
                  resolved(resources.at("/CollectorTaskDefinition/Properties"), template, names)))
          .isEqualTo(lowerCase(generated.json("daemon/task-definition.json")));
      assertThat(lowerCase(resolved(resources.at("/Collector/Properties"), template, names)))
          .isEqualTo(lowerCase(generated.json("daemon/daemon.json")));
    }

    JsonNode group = resources.at("/LogGroup/Properties");
    assertThat(group.get("LogGroupName"))
        .isEqualTo(generated.json("deploy/log-group.json").get("logGroupName"));
    assertThat(group.get("RetentionInDays"))
        .isEqualTo(generated.json("deploy/log-retention.json").get("retentionInDays"));
    assertThat(group.get("KmsKeyId"))
        .isEqualTo(generated.json("deploy/log-group.json").get("kmsKeyId"));
    assertThat(tags(group)).isEqualTo(tags);
    for (String use : List.of("Execution", "Task")) {
      assertRole(resources.at("/" + use + "Role/Properties"), use, generated, tags);
    }
    assertParameter(resources.at("/CollectorConfig/Properties"), generated);
    assertOutbound(resources.at("/OutboundSecurityGroup/Properties"), generated, tags);
  }

  private static void assertRole(JsonNode role, String use, Generated generated, JsonNode tags)
      throws Exception {
    String arn =
        generated
            .json("task-definition.json")
            .get(use.toLowerCase(Locale.ROOT) + "RoleArn")
            .textValue();
    String own = family(generated) + "-" + use.toLowerCase(Locale.ROOT);
    assertThat(role.isObject()).isEqualTo(arn.endsWith(":role/" + own));
    if (role.isObject()) {
      assertThat(role.get("RoleName").textValue()).isEqualTo(own);
      assertThat(role.get("AssumeRolePolicyDocument"))
          .isEqualTo(generated.json("iam/trust-policy.json"));
      assertThat(role.get("Policies")).hasSize(1);
      assertThat(role.at("/Policies/0/PolicyDocument"))
          .isEqualTo(generated.json("iam/" + use.toLowerCase(Locale.ROOT) + "-role-policy.json"));
      assertThat(tags(role)).isEqualTo(tags);
    }
  }

  private static void assertParameter(JsonNode parameter, Generated generated) throws Exception {
    assertThat(parameter.isObject()).isEqualTo(generated.has("deploy/parameter.json"));
    if (parameter.isObject()) {
      ObjectNode request = (ObjectNode) generated.json("deploy/parameter.json");
      request.remove("Overwrite");
      ObjectNode properties = parameter.deepCopy();
      JsonNode tags = properties.remove("Tags");
      assertThat(properties).isEqualTo(request);
      assertThat(tags != null).isEqualTo(generated.has("deploy/tags.json"));
      if (tags != null) {
        for (JsonNode tag : generated.json("deploy/tags.json")) {
          assertThat(tags.get(tag.get("Key").textValue())).isEqualTo(tag.get("Value"));
        }
      }
    }
  }

  private static void assertOutbound(JsonNode group, Generated generated, JsonNode tags)
      throws Exception {
    List<JsonNode> permissions = generated.outbound();
    assertThat(group.isObject()).isEqualTo(!permissions.isEmpty());
    if (group.isObject()) {
      List<JsonNode> rules = new ArrayList<>();
      for (JsonNode permission : permissions) {
        for (String ranges : List.of("IpRanges", "Ipv6Ranges")) {
          for (JsonNode range : permission.get(ranges)) {
            ObjectNode rule = ((ObjectNode) permission).deepCopy();
            rule.remove(List.of("IpRanges", "Ipv6Ranges"));
            rules.add(rule.setAll((ObjectNode) range));
          }
        }
      }
      assertThat(group.get("SecurityGroupEgress")).containsExactlyInAnyOrderElementsOf(rules);
      List<JsonNode> callers = new ArrayList<>();
      for (JsonNode permission : generated.inbound()) {
        ObjectNode rule = ((ObjectNode) permission).deepCopy();
        for (String sources :
            List.of("IpRanges", "Ipv6Ranges", "UserIdGroupPairs", "PrefixListIds")) {
          rule.path(sources).forEach(one -> rule.setAll((ObjectNode) one));
          rule.remove(sources);
        }
        renamed(rule, "GroupId", "SourceSecurityGroupId");
        renamed(rule, "PrefixListId", "SourcePrefixListId");
        callers.add(rule);
      }
      assertThat(group.path("SecurityGroupIngress")).containsExactlyInAnyOrderElementsOf(callers);
      assertThat(tags(group)).isEqualTo(tags);
    }
  }

  private static void renamed(ObjectNode rule, String from, String to) {
    if (rule.has(from)) {
      rule.set(to, rule.remove(from));
    }
  }

  private static JsonNode tags(JsonNode properties) {
    return lowerCase(
        properties.path("Tags").isMissingNode() ? JSON.createArrayNode() : properties.get("Tags"));
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
    if (node.has("Fn::If")) {
      return resolve(node.at("/Fn::If/1"), template, names);
    }
    if (node.has("Fn::Sub")) {
      String cluster = template.at("/Parameters/Cluster/Default").textValue();
      return TextNode.valueOf(node.get("Fn::Sub").textValue().replace("${Cluster}", cluster));
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
