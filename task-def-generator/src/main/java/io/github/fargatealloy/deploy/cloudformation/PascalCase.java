package io.github.fargatealloy.deploy.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** The ECS API's keys as CloudFormation spells them. */
final class PascalCase {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Maps whose keys are the user's, not the API's. */
  private static final Set<String> FREE_MAPS =
      Set.of("options", "dockerLabels", "driverOpts", "labels");

  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "efsVolumeConfiguration", "EFSVolumeConfiguration",
          "fileSystemId", "FilesystemId",
          "fsxWindowsFileServerVolumeConfiguration", "FSxWindowsFileServerVolumeConfiguration",
          "iam", "IAM");

  private PascalCase() {}

  static JsonNode of(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = NODES.arrayNode();
      node.forEach(item -> array.add(of(item)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String key = member.getKey();
      JsonNode value = member.getValue();
      object.set(spelled(key), FREE_MAPS.contains(key) ? value.deepCopy() : of(value));
    }
    return object;
  }

  private static String spelled(String key) {
    String exception = EXCEPTIONS.get(key);
    return exception == null ? Character.toUpperCase(key.charAt(0)) + key.substring(1) : exception;
  }
}
