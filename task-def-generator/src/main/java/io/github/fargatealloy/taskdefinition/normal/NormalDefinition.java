package io.github.fargatealloy.taskdefinition.normal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.taskdefinition.check.base.SizeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A task definition in a form in which two that mean the same are equal: every key of the API,
 * defaults written out, sets in order. What only an answer has (revision, status …) is gone.
 */
final class NormalDefinition {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Shape.Structure SHAPE = Shape.definition();

  private NormalDefinition() {}

  /**
   * @param definition a request, or the answer of {@code describe-task-definition}
   */
  static ObjectNode of(JsonNode definition) {
    JsonNode unwrapped =
        definition.has("taskDefinition") ? definition.get("taskDefinition") : definition;
    return of(unwrapped, SHAPE);
  }

  /**
   * @param request of any operation that registers a definition
   */
  static ObjectNode of(JsonNode request, Shape.Structure shape) {
    ObjectNode normal = structure(request, shape, Equivalence.DEFAULTS);
    normal.set("cpu", size(normal.get("cpu"), true));
    normal.set("memory", size(normal.get("memory"), false));
    return normal;
  }

  /** Without what says nothing, for people to read. */
  static JsonNode brief(JsonNode normal) {
    if (normal.isArray()) {
      ArrayNode brief = NODES.arrayNode();
      normal.forEach(item -> brief.add(brief(item)));
      return brief;
    }
    if (!normal.isObject()) {
      return normal;
    }
    ObjectNode brief = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : normal.properties()) {
      JsonNode value = brief(member.getValue());
      if (!value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
        brief.set(member.getKey(), value);
      }
    }
    return brief;
  }

  private static JsonNode value(String key, JsonNode value, Shape shape) {
    boolean absent = value == null || value.isNull();
    if (shape instanceof Shape.Structure structure) {
      return structure(absent ? NODES.objectNode() : value, structure, Map.of());
    }
    if (shape instanceof Shape.Items items) {
      return items(key, absent ? NODES.arrayNode() : value, items.element());
    }
    if (shape instanceof Shape.Dictionary) {
      return absent ? NODES.objectNode() : sorted(value);
    }
    return absent ? NullNode.instance : value;
  }

  private static ObjectNode sorted(JsonNode dictionary) {
    SortedMap<String, JsonNode> members = new TreeMap<>();
    dictionary.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    ObjectNode sorted = NODES.objectNode();
    members.forEach(sorted::set);
    return sorted;
  }

  private static ObjectNode structure(
      JsonNode value, Shape.Structure shape, Map<String, JsonNode> defaults) {
    ObjectNode normal = NODES.objectNode();
    shape
        .members()
        .forEach(
            (key, member) -> {
              JsonNode present = value(key, value.get(key), member);
              normal.set(key, present.isNull() ? defaults.getOrDefault(key, present) : present);
            });
    if (shape.members().containsKey("hostPort") && normal.path("hostPort").asInt() == 0) {
      // Where a task has its own network, a port is what it is inside the container.
      normal.set("hostPort", normal.get("containerPort"));
    }
    return normal;
  }

  private static ArrayNode items(String key, JsonNode list, Shape element) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : list) {
      items.add(
          element instanceof Shape.Structure structure
              ? structure(item, structure, Equivalence.defaults(key))
              : item);
    }
    Equivalence.sortedBy(key).ifPresent(by -> items.sort(order(by)));
    return NODES.arrayNode().addAll(items);
  }

  private static Comparator<JsonNode> order(String by) {
    return Comparator.<JsonNode>comparingInt(item -> item.path(by).intValue())
        .thenComparing(item -> item.path(by).asText());
  }

  private static JsonNode size(JsonNode written, boolean cpu) {
    if (!written.isTextual()) {
      return written;
    }
    var units = cpu ? SizeText.cpuUnits(written.asText()) : SizeText.memoryMiB(written.asText());
    return units.isPresent() ? NODES.textNode(String.valueOf(units.getAsInt())) : written;
  }
}
