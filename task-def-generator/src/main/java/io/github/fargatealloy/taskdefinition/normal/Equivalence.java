package io.github.fargatealloy.taskdefinition.normal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;

/**
 * Which differences mean nothing: the order of lists that ECS takes for sets, and defaults that its
 * answer writes out. Everything empty equals its absence as well.
 */
final class Equivalence {
  /** What the entries of a list are told apart by; a list without an entry here has an order. */
  private static final Map<String, String> SORTED_BY =
      Map.of(
          "containerDefinitions", "name",
          "environment", "name",
          "secrets", "name",
          "secretOptions", "name",
          "dependsOn", "containerName",
          "mountPoints", "containerPath",
          "portMappings", "containerPort",
          "volumes", "name",
          "ulimits", "name",
          "systemControls", "namespace");

  /** For the definition as a whole. */
  static final Map<String, JsonNode> DEFAULTS = Map.of("enableFaultInjection", BooleanNode.FALSE);

  private static final Map<String, JsonNode> CONTAINER_DEFAULTS =
      Map.of("essential", BooleanNode.TRUE, "cpu", IntNode.valueOf(0));
  private static final Map<String, JsonNode> MOUNT_DEFAULTS = Map.of("readOnly", BooleanNode.FALSE);
  private static final Map<String, JsonNode> VOLUME_DEFAULTS =
      Map.of("configuredAtLaunch", BooleanNode.FALSE);
  private static final Map<String, JsonNode> PORT_DEFAULTS =
      Map.of("protocol", TextNode.valueOf("tcp"));

  private Equivalence() {}

  static Optional<String> sortedBy(String list) {
    return Optional.ofNullable(SORTED_BY.get(list));
  }

  /** Values that hold without being written, by key, for the entries of a list. */
  static Map<String, JsonNode> defaults(String list) {
    return switch (list) {
      case "containerDefinitions" -> CONTAINER_DEFAULTS;
      case "mountPoints" -> MOUNT_DEFAULTS;
      case "portMappings" -> PORT_DEFAULTS;
      case "volumes" -> VOLUME_DEFAULTS;
      default -> Map.of();
    };
  }
}
