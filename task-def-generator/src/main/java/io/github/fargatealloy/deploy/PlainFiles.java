package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.taskdefinition.SdkJson;
import io.github.fargatealloy.taskdefinition.Sha256;
import io.github.fargatealloy.taskdefinition.normal.UnchangedQuery;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A stack as files for the AWS CLI, and the script that hands them to it. */
public final class PlainFiles {
  /** On the service: what its settings were when it was last deployed. */
  static final String SETTINGS_TAG = "fargate-alloy:settings";

  /** What {@code update-service} does not take, or must leave to whoever scales the service. */
  private static final List<String> ONLY_AT_CREATION =
      List.of("serviceName", "desiredCount", "tags");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PlainFiles() {}

  /** Text by path. */
  public static SortedMap<String, String> of(ServiceStack stack) {
    String settingsHash =
        Sha256.of(SdkJson.print(updateService(stack)) + Tags.lowerCase(stack.tags()));
    ArrayNode serviceTags = serviceTags(stack, settingsHash);
    SortedMap<String, JsonNode> json = new TreeMap<>();
    json.put("task-definition.json", stack.taskDefinition());
    json.put("service.json", createService(stack, serviceTags));
    json.put("deploy/service-tags.json", serviceTags);
    json.put("deploy/update-service.json", updateService(stack));
    json.put("deploy/log-group.json", logGroup(stack));
    json.put(
        "deploy/log-retention.json",
        NODES
            .objectNode()
            .put("logGroupName", stack.logGroup().name())
            .put("retentionInDays", stack.logGroup().retentionDays()));
    for (Role role : stack.roles()) {
      json.put("iam/trust-policy.json", role.trust());
      json.put(role.policyFile(), role.policy());
    }
    stack.parameter().ifPresent(one -> json.put("deploy/parameter.json", one.request()));
    if (stack.ownSecurityGroup()) {
      stack.outbound().forEach(one -> json.put(one.file(), one.permissions()));
      stack.inbound().forEach(one -> json.put(one.file(), one.permissions()));
    }
    if (!stack.tags().isEmpty()) {
      json.put("deploy/tags.json", Tags.upperCase(stack.tags()));
      json.put("deploy/tags-map.json", Tags.map(stack.tags()));
    }
    SortedMap<String, String> files = new TreeMap<>();
    json.forEach((path, tree) -> files.put(path, SdkJson.print(tree)));
    stack.allSecrets().forEach(secret -> files.put(secret.file(), secret.skeleton()));
    stack.daemon().ifPresent(daemon -> files.putAll(DaemonFiles.of(daemon, stack.tags())));
    files.put("deploy/unchanged.jmespath", UnchangedQuery.of(stack.taskDefinition()) + "\n");
    files.put("deploy.sh", DeployScript.of(stack, settingsHash));
    return files;
  }

  private static ArrayNode serviceTags(ServiceStack stack, String settingsHash) {
    SortedMap<String, String> tags = new TreeMap<>(stack.tags());
    tags.put(SETTINGS_TAG, settingsHash);
    return Tags.lowerCase(tags);
  }

  private static ObjectNode createService(ServiceStack stack, ArrayNode tags) {
    ObjectNode request = stack.service().deepCopy();
    request.set("tags", tags);
    return request;
  }

  private static ObjectNode updateService(ServiceStack stack) {
    ObjectNode request = stack.service().deepCopy();
    request.remove(ONLY_AT_CREATION);
    // ECS keeps what a request leaves out.
    if (!request.has("loadBalancers")) {
      request.putArray("loadBalancers");
    }
    if (!request.has("serviceConnectConfiguration")) {
      request.putObject("serviceConnectConfiguration").put("enabled", false);
    }
    return request.put("service", stack.name());
  }

  private static ObjectNode logGroup(ServiceStack stack) {
    ObjectNode request = NODES.objectNode().put("logGroupName", stack.logGroup().name());
    stack.logGroup().keyArn().ifPresent(key -> request.put("kmsKeyId", key));
    if (!stack.tags().isEmpty()) {
      request.set("tags", Tags.map(stack.tags()));
    }
    return request;
  }
}
