package io.github.fargatealloy.deploy.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.deploy.Role;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.generate.StackOf;
import io.github.fargatealloy.taskdefinition.real.Generated;
import io.github.fargatealloy.taskdefinition.real.Stacks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects the module: evaluated with its own defaults, each field is what the files say. */
class TerraformFieldsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** For callers of the module; the description decides what they replace. */
  private static final Set<String> NEITHER_FIELD =
      Set.of("count", "tags", "force_new_deployment", "depends_on");

  private static final Map<String, String> DAEMON_LISTS =
      Map.of(
          "container_definition", "containerDefinitions",
          "environment", "environment",
          "secret", "secrets",
          "mount_point", "mountPoints",
          "volume", "volumes");

  @TempDir private Path directory;
  private Generated files;
  private ServiceStack stack;
  private Evaluation module;

  static Collection<String> descriptions() {
    return Stacks.descriptions().values();
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void everyFieldIsWhatTheFilesSay(String description) throws Exception {
    files = Generated.of(directory, description);
    stack = StackOf.description(description);
    module = new Evaluation(stack);

    assertTaskDefinition();
    assertService();
    assertDaemon();
    for (Role role : stack.roles()) {
      assertRole(role);
    }
    assertLogGroup();
    assertParameter();
    assertOutbound();
  }

  private void assertTaskDefinition() throws Exception {
    JsonNode resource = module.resource("aws_ecs_task_definition.this");
    ObjectNode request = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : resource.properties()) {
      String key = camelCase(member.getKey());
      switch (member.getKey()) {
        case "tags" -> request.set(key, tags(member.getValue()));
        case "cpu", "memory" -> request.put(key, member.getValue().asText());
        case "volume" -> request.set("volumes", volumes(member.getValue()));
        case "container_definitions" -> request.set(key, member.getValue());
        case "runtime_platform" -> request.set(key, camelCase(member.getValue().get(0)));
        case "ephemeral_storage" ->
            request.putObject(key).set("sizeInGiB", member.getValue().at("/0/size_in_gib"));
        default -> request.set(key, member.getValue());
      }
    }
    if (request.get("tags").isEmpty()) {
      request.remove("tags");
    }
    for (JsonNode container : request.get("containerDefinitions")) {
      ObjectNode one = (ObjectNode) container;
      one.properties().removeIf(field -> field.getValue().isArray() && field.getValue().isEmpty());
    }
    assertThat(request).isEqualTo(files.json("task-definition.json"));
  }

  private void assertService() throws Exception {
    JsonNode resource = module.resource("aws_ecs_service.this");
    ObjectNode request = NODES.objectNode();
    ObjectNode deployment = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : resource.properties()) {
      String key = camelCase(member.getKey());
      JsonNode value = member.getValue();
      switch (member.getKey()) {
        case "name" -> request.set("serviceName", value);
        case "task_definition" -> request.put(key, stack.name());
        case "enable_ecs_managed_tags" -> request.set("enableECSManagedTags", value);
        case "deployment_maximum_percent" -> deployment.set("maximumPercent", value);
        case "deployment_minimum_healthy_percent" -> deployment.set("minimumHealthyPercent", value);
        case "deployment_circuit_breaker" -> deployment.set(key, camelCase(value.get(0)));
        case "capacity_provider_strategy" ->
            request.set(key, renamed(value, "name", "capacityProvider"));
        case "load_balancer" -> request.set("loadBalancers", camelCase(value));
        case "service_connect_configuration" -> request.set(key, connect(value.get(0)));
        case "network_configuration" -> {
          ObjectNode vpc = (ObjectNode) camelCase(value.get(0));
          boolean publicIp = vpc.get("assignPublicIp").asBoolean();
          vpc.put("assignPublicIp", publicIp ? "ENABLED" : "DISABLED");
          request.putObject(key).set("awsvpcConfiguration", vpc);
        }
        default -> {
          if (!NEITHER_FIELD.contains(member.getKey())) {
            request.set(key, value);
          }
        }
      }
    }
    request.set("deploymentConfiguration", deployment);
    assertThat(tags(resource.get("tags"))).isEqualTo(ownTags());
    ObjectNode expected = (ObjectNode) files.json("service.json");
    expected.remove("tags");
    assertThat(request).isEqualTo(expected);
  }

  private void assertDaemon() throws Exception {
    JsonNode definition = module.resource("aws_ecs_daemon_task_definition.collector");
    JsonNode daemon = module.resource("aws_ecs_daemon.collector");
    assertThat(definition.isObject()).isEqualTo(files.has("daemon/task-definition.json"));
    assertThat(daemon.isObject()).isEqualTo(files.has("daemon/daemon.json"));
    if (!daemon.isObject()) {
      return;
    }
    assertThat(daemonObject(definition)).isEqualTo(files.json("daemon/task-definition.json"));
    ObjectNode request = (ObjectNode) files.json("daemon/daemon.json");
    assertThat(daemon.get("name")).isEqualTo(request.get("daemonName"));
    assertThat(daemon.get("cluster_arn")).isEqualTo(request.get("clusterArn"));
    assertThat(daemon.get("capacity_provider_arns")).isEqualTo(request.get("capacityProviderArns"));
    assertThat(daemon.get("enable_ecs_managed_tags"))
        .isEqualTo(request.get("enableECSManagedTags"));
    assertThat(daemon.get("enable_execute_command")).isEqualTo(request.get("enableExecuteCommand"));
    assertThat(daemon.get("propagate_tags")).isEqualTo(request.get("propagateTags"));
    assertThat(tags(daemon.get("tags"))).isEqualTo(request.get("tags"));
  }

  /** Blocks as the API has them: some are its lists, the others its objects. */
  private static ObjectNode daemonObject(JsonNode body) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      JsonNode value = member.getValue();
      String list = DAEMON_LISTS.get(member.getKey());
      if (list != null) {
        value.forEach(one -> object.withArray(list).add(daemonObject(one)));
      } else if (member.getKey().equals("tags")) {
        object.set("tags", tags(value));
      } else if (member.getKey().equals("options")) {
        object.set("options", value);
      } else if (!member.getKey().equals("count")) {
        boolean block = value.isArray() && value.get(0).isObject();
        object.set(camelCase(member.getKey()), block ? daemonObject(value.get(0)) : value);
      }
    }
    return object;
  }

  private static JsonNode connect(JsonNode block) {
    ObjectNode connect = NODES.objectNode();
    connect.set("enabled", block.get("enabled"));
    connect.set("namespace", block.get("namespace"));
    ArrayNode services = connect.putArray("services");
    for (JsonNode service : block.get("service")) {
      ObjectNode one = (ObjectNode) camelCase(service);
      one.set("clientAliases", one.remove("clientAlias"));
      services.add(one);
    }
    return connect;
  }

  /** The tag that deploy.sh compares is of use to deploy.sh alone. */
  private JsonNode ownTags() throws Exception {
    ArrayNode tags = NODES.arrayNode();
    for (JsonNode tag : files.json("service.json").get("tags")) {
      if (!tag.get("key").textValue().equals("fargate-alloy:settings")) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private void assertRole(Role role) throws Exception {
    JsonNode resource = module.resource("aws_iam_role." + role.use());
    JsonNode policy = module.resource("aws_iam_role_policy." + role.use());
    assertThat(resource.isObject()).isEqualTo(role.owned());
    if (role.owned()) {
      assertThat(resource.get("name").textValue()).isEqualTo(role.name());
      assertThat(resource.get("assume_role_policy")).isEqualTo(files.json("iam/trust-policy.json"));
      assertThat(tags(resource.get("tags"))).isEqualTo(ownTags());
      assertThat(policy.get("name").textValue()).isEqualTo(role.name());
      assertThat(policy.get("role").textValue()).isEqualTo(role.name());
      assertThat(policy.get("policy")).isEqualTo(files.json(role.policyFile()));
    }
  }

  private void assertLogGroup() throws Exception {
    JsonNode group = module.resource("aws_cloudwatch_log_group.this");
    assertThat(group.get("name"))
        .isEqualTo(files.json("deploy/log-group.json").get("logGroupName"));
    assertThat(group.get("retention_in_days"))
        .isEqualTo(files.json("deploy/log-retention.json").get("retentionInDays"));
    assertThat(group.get("kms_key_id"))
        .isEqualTo(files.json("deploy/log-group.json").get("kmsKeyId"));
    assertThat(tags(group.get("tags"))).isEqualTo(ownTags());
  }

  private void assertParameter() throws Exception {
    if (!files.has("deploy/parameter.json")) {
      assertThat(files.text("terraform/main.tf")).doesNotContain("aws_ssm_parameter");
      return;
    }
    JsonNode request = files.json("deploy/parameter.json");
    JsonNode parameter =
        module.resource("aws_ssm_parameter." + stack.collector().orElseThrow() + "_config");
    for (String key : new String[] {"Name", "Value", "Type", "Tier", "Description"}) {
      assertThat(parameter.get(key.toLowerCase(Locale.ROOT))).as(key).isEqualTo(request.get(key));
    }
    assertThat(tags(parameter.get("tags"))).isEqualTo(ownTags());
  }

  private void assertOutbound() throws Exception {
    JsonNode group = module.resource("aws_security_group.outbound");
    List<JsonNode> expected = files.outbound();
    assertThat(group.isObject()).isEqualTo(!expected.isEmpty());
    if (group.isObject()) {
      assertThat(permissions(group.path("ingress")))
          .containsExactlyInAnyOrderElementsOf(files.inbound());
      assertThat(permissions(group.get("egress"))).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(group.get("name").textValue()).isEqualTo(stack.securityGroupName());
      assertThat(tags(group.get("tags"))).isEqualTo(ownTags());
    }
  }

  /** As the AWS CLI takes them. */
  private static List<JsonNode> permissions(JsonNode rules) {
    List<JsonNode> permissions = new ArrayList<>();
    for (JsonNode rule : rules) {
      ObjectNode permission = NODES.objectNode();
      permission.set("IpProtocol", rule.get("protocol"));
      permission.set("FromPort", rule.get("from_port"));
      permission.set("ToPort", rule.get("to_port"));
      ranges(permission, "IpRanges", "CidrIp", rule.path("cidr_blocks"), rule);
      ranges(permission, "Ipv6Ranges", "CidrIpv6", rule.path("ipv6_cidr_blocks"), rule);
      ranges(permission, "UserIdGroupPairs", "GroupId", rule.path("security_groups"), rule);
      ranges(permission, "PrefixListIds", "PrefixListId", rule.path("prefix_list_ids"), rule);
      permissions.add(permission);
    }
    return permissions;
  }

  private static void ranges(
      ObjectNode permission, String ranges, String key, JsonNode blocks, JsonNode rule) {
    for (JsonNode block : blocks) {
      ObjectNode range = permission.withArray(ranges).addObject();
      range.set(key, block);
      range.set("Description", rule.get("description"));
    }
  }

  /** Objects are blocks in Terraform, of which there could be many. */
  private static JsonNode volumes(JsonNode blocks) {
    ArrayNode volumes = NODES.arrayNode();
    blocks.forEach(block -> volumes.add(single(camelCase(block))));
    return volumes;
  }

  private static JsonNode single(JsonNode block) {
    ObjectNode object = NODES.objectNode();
    block
        .properties()
        .forEach(
            member ->
                object.set(
                    member.getKey(),
                    member.getValue().isArray()
                        ? single(member.getValue().get(0))
                        : member.getValue()));
    return object;
  }

  private static JsonNode tags(JsonNode map) {
    ArrayNode tags = NODES.arrayNode();
    map.properties()
        .forEach(tag -> tags.addObject().put("key", tag.getKey()).set("value", tag.getValue()));
    return tags;
  }

  private static JsonNode renamed(JsonNode list, String from, String to) {
    ArrayNode renamed = NODES.arrayNode();
    for (JsonNode item : list) {
      ObjectNode one = ((ObjectNode) item).deepCopy();
      one.set(to, one.remove(from));
      renamed.add(one);
    }
    return renamed;
  }

  private static JsonNode camelCase(JsonNode blocks) {
    if (blocks.isArray()) {
      ArrayNode array = NODES.arrayNode();
      blocks.forEach(block -> array.add(camelCase(block)));
      return array;
    }
    if (!blocks.isObject()) {
      return blocks;
    }
    ObjectNode object = NODES.objectNode();
    blocks
        .properties()
        .forEach(member -> object.set(camelCase(member.getKey()), camelCase(member.getValue())));
    return object;
  }

  private static String camelCase(String name) {
    String words =
        Arrays.stream(name.split("_"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
