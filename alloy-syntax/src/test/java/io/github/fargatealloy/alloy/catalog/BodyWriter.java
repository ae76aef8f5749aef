package io.github.fargatealloy.alloy.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes bodies of a catalog.json as lines of the bundled text. Bodies that stand in several places
 * are written once, and a block that contains itself refers to itself.
 */
final class BodyWriter {
  /** A body of this many lines or fewer is as short as a reference. */
  private static final int SHORT = 2;

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Map<JsonNode, Integer> uses = new HashMap<>();
  private final Map<JsonNode, String> sharedNames = new HashMap<>();
  private final Map<String, String> sharedLines = new TreeMap<>();
  private final Deque<Map.Entry<String, JsonNode>> open = new ArrayDeque<>();

  BodyWriter(JsonNode catalog) {
    catalog.get("components").forEach(component -> count(component.get("body")));
    catalog.get("config_blocks").forEach(this::count);
  }

  private void count(JsonNode body) {
    uses.merge(body, 1, Integer::sum);
    blocks(body).values().forEach(block -> count(block.get("body")));
  }

  /** The bodies that were referred to, each with its header. */
  String sharedSections() {
    StringBuilder out = new StringBuilder();
    sharedLines.forEach(
        (name, lines) ->
            out.append("shared ").append(name).append("\n").append(lines).append("\n"));
    return out.toString();
  }

  /** The lines of a body, one tab deep. */
  String lines(String name, JsonNode body) {
    open.push(Map.entry(name, body));
    StringBuilder out = new StringBuilder();
    new TreeMap<>(fields(body.path("arguments")))
        .forEach(
            (argument, node) -> out.append("\t").append(argument(argument, node)).append("\n"));
    new TreeMap<>(blocks(body)).forEach((block, node) -> out.append(block(block, node)));
    open.pop();
    return out.toString();
  }

  private String argument(String name, JsonNode node) {
    return name
        + (node.path("required").asBoolean() ? "!" : "")
        + " "
        + type(name, node.get("type"))
        + (noDefault(node.path("default")) ? "" : " = " + node.get("default"));
  }

  /** No default, or one that Alloy makes up on the host, such as the identity of remotecfg. */
  private static boolean noDefault(JsonNode defaultValue) {
    return defaultValue.isMissingNode() || UUID.matcher(defaultValue.asText()).matches();
  }

  private String block(String name, JsonNode node) {
    JsonNode body = node.get("body");
    String head =
        "\t"
            + name
            + (node.path("required").asBoolean() ? "!" : "")
            + (node.path("repeated").asBoolean() ? "*" : "")
            + (body.path("label").asBoolean() ? " \"\" {" : " {");
    for (Map.Entry<String, JsonNode> around : open) {
      if (around.getKey().equals(name)
          && around.getValue().path("arguments").equals(body.path("arguments"))) {
        return head + shared(around.getKey(), around.getValue()) + "}\n";
      }
    }
    if (recursive(name, body)) {
      return head + shared(name, body) + "}\n";
    }
    if (uses.get(body) > 1 && blocks(body).size() + body.path("arguments").size() > SHORT) {
      return head + shared(name, body) + "}\n";
    }
    return head + "\n" + lines(name, body).indent(0).replaceAll("(?m)^\t", "\t\t");
  }

  private boolean recursive(String name, JsonNode body) {
    JsonNode inner = blocks(body).get(name);
    return inner != null && inner.get("body").path("arguments").equals(body.path("arguments"));
  }

  private String shared(String name, JsonNode body) {
    String known = sharedNames.get(body);
    if (known != null) {
      return known;
    }
    String free = name;
    for (int i = 2; sharedLines.containsKey(free); i++) {
      free = name + "-" + i;
    }
    sharedNames.put(body, free);
    sharedLines.put(free, "");
    sharedLines.put(free, lines(name, body));
    return free;
  }

  /** A type as the text spells it; an object's fields are shared under the argument's name. */
  String type(String name, JsonNode type) {
    if (type.isTextual()) {
      return type.asText();
    }
    Map.Entry<String, JsonNode> only = type.properties().iterator().next();
    return switch (only.getKey()) {
      case "list" -> "list(" + type(name, only.getValue()) + ")";
      case "map" -> "map(" + type(name, only.getValue()) + ")";
      case "object" -> "object(" + shared(name, only.getValue()) + ")";
      case "capsule" -> only.getValue().asText();
      default -> throw new IllegalArgumentException("unknown type: " + type);
    };
  }

  /** The nested blocks by their name as it is written, {@code stage.json} among them. */
  private static Map<String, JsonNode> blocks(JsonNode body) {
    Map<String, JsonNode> blocks = new LinkedHashMap<>(fields(body.path("blocks")));
    fields(body.path("one_of_blocks"))
        .forEach(
            (prefix, group) ->
                fields(group.path("body").path("blocks"))
                    .forEach(
                        (kind, block) -> blocks.put(prefix + "." + kind, repeated(block, group))));
    return blocks;
  }

  private static JsonNode repeated(JsonNode block, JsonNode group) {
    ObjectNode copy = block.deepCopy();
    copy.set("repeated", group.get("repeated"));
    return copy;
  }

  private static Map<String, JsonNode> fields(JsonNode node) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    node.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
    return fields;
  }
}
