package io.github.fargatealloy.taskdefinition.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree of Jackson's, which comes from no text: every value stands at the start. */
public final class JsonTree {
  private JsonTree() {}

  public static JsonValue of(JsonNode node) {
    return of(node, JsonPath.ROOT);
  }

  private static JsonValue of(JsonNode node, JsonPath path) {
    return switch (node.getNodeType()) {
      case OBJECT -> new JsonObject(path, Position.START, members(node, path));
      case ARRAY -> new JsonArray(path, Position.START, elements(node, path));
      case STRING -> new JsonString(path, Position.START, node.textValue());
      case NUMBER -> new JsonNumber(path, Position.START, node.asText());
      case BOOLEAN -> new JsonBoolean(path, Position.START, node.booleanValue());
      case NULL -> new JsonNull(path, Position.START);
      default -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
    };
  }

  private static Map<String, JsonMember> members(JsonNode object, JsonPath path) {
    Map<String, JsonMember> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String key = member.getKey();
      JsonValue value = of(member.getValue(), path.key(key));
      members.put(key, new JsonMember(key, Position.START, value));
    }
    return members;
  }

  private static List<JsonValue> elements(JsonNode array, JsonPath path) {
    List<JsonValue> elements = new ArrayList<>();
    for (JsonNode element : array) {
      elements.add(of(element, path.element(elements.size())));
    }
    return elements;
  }
}
