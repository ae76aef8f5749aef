package io.github.fargatealloy.taskdefinition.json;

import java.util.List;

/** A JSON array. */
public record JsonArray(JsonPath path, Position position, List<JsonValue> elements)
    implements JsonValue {

  public JsonArray {
    elements = List.copyOf(elements);
  }
}
