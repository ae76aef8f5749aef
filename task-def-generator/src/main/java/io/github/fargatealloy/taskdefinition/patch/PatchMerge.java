package io.github.fargatealloy.taskdefinition.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.taskdefinition.json.JsonArray;
import io.github.fargatealloy.taskdefinition.json.JsonBoolean;
import io.github.fargatealloy.taskdefinition.json.JsonMember;
import io.github.fargatealloy.taskdefinition.json.JsonNull;
import io.github.fargatealloy.taskdefinition.json.JsonNumber;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import io.github.fargatealloy.taskdefinition.json.Position;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Merges as JSON Merge Patch does (https://www.rfc-editor.org/rfc/rfc7386), except that lists whose
 * elements have names are merged element by element.
 */
final class PatchMerge {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String file;
  private final Map<String, Location> places = new LinkedHashMap<>();

  /**
   * @param file the patch, as problems name it
   */
  PatchMerge(String file) {
    this.file = file;
  }

  PatchedDefinition into(ObjectNode definition, JsonObject patch) {
    ObjectNode merged = definition.deepCopy();
    members(merged, patch, "");
    return new PatchedDefinition(merged, places);
  }

  private void members(ObjectNode target, JsonObject patch, String at) {
    for (JsonMember member : patch.members()) {
      String key = member.key();
      String pointer = at + "/" + key.replace("~", "~0").replace("/", "~1");
      JsonNode old = target.path(key);
      Optional<String> identity = ListIdentity.keyOf(key);
      if (member.value() instanceof JsonNull) {
        target.remove(key);
      } else if (member.value() instanceof JsonObject inner && old.isObject()) {
        members((ObjectNode) old, inner, pointer);
      } else if (member.value() instanceof JsonArray list && identity.isPresent()) {
        elements(target.withArrayProperty(key), list, identity.get(), pointer);
      } else {
        target.set(key, written(member.value(), pointer));
      }
    }
  }

  private void elements(ArrayNode target, JsonArray patch, String identity, String at) {
    for (JsonValue element : patch.elements()) {
      int index = indexOf(element, target, identity);
      if (index < target.size()) {
        members((ObjectNode) target.get(index), (JsonObject) element, at + "/" + index);
      } else {
        target.add(written(element, at + "/" + index));
      }
    }
  }

  /** The size of the list for an element that it does not have. */
  private static int indexOf(JsonValue element, ArrayNode list, String identity) {
    Optional<String> name =
        element instanceof JsonObject object ? object.text(identity) : Optional.empty();
    int index = 0;
    while (index < list.size()
        && !name.equals(Optional.ofNullable(list.get(index).path(identity).textValue()))) {
      index++;
    }
    return index;
  }

  private JsonNode written(JsonValue value, String pointer) {
    Position position = value.position();
    places.put(pointer, new Location(file, position.line(), position.column()));
    if (value instanceof JsonObject object) {
      ObjectNode node = NODES.objectNode();
      members(node, object, pointer);
      return node;
    }
    if (value instanceof JsonArray array) {
      ArrayNode node = NODES.arrayNode();
      array.elements().forEach(item -> node.add(written(item, pointer + "/" + node.size())));
      return node;
    }
    if (value instanceof JsonString string) {
      return NODES.textNode(string.text());
    }
    if (value instanceof JsonBoolean bool) {
      return NODES.booleanNode(bool.value());
    }
    return value instanceof JsonNumber number ? number(number.literal()) : NODES.nullNode();
  }

  private static JsonNode number(String literal) {
    return literal.matches("-?[0-9]{1,9}")
        ? NODES.numberNode(Integer.parseInt(literal))
        : NODES.numberNode(new BigDecimal(literal));
  }
}
