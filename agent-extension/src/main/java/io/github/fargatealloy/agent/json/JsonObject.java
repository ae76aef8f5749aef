package io.github.fargatealloy.agent.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A JSON object read leniently: a member that is missing, null or of another type is simply absent.
 */
public final class JsonObject {
  public static final JsonObject EMPTY = new JsonObject(Collections.emptyMap());

  private final Map<?, ?> members;

  private JsonObject(Map<?, ?> members) {
    this.members = members;
  }

  /** Fails when the text is no JSON or its value is no object. */
  public static JsonObject parse(String text) throws JsonException {
    Object value = new JsonReader(text).read();
    if (!(value instanceof Map)) {
      throw new JsonException("must be an object");
    }
    return new JsonObject((Map<?, ?>) value);
  }

  /** The text of a string or number that is not empty, else null. */
  public String text(String name) {
    Object value = members.get(name);
    boolean isText = value instanceof String || value instanceof Number;
    return isText && !value.toString().isEmpty() ? value.toString() : null;
  }

  /** The member object, {@link #EMPTY} when there is none. */
  public JsonObject object(String name) {
    Object value = members.get(name);
    return value instanceof Map ? new JsonObject((Map<?, ?>) value) : EMPTY;
  }

  /** The objects in the member array, none when there is no such array. */
  public List<JsonObject> objects(String name) {
    Object value = members.get(name);
    List<JsonObject> objects = new ArrayList<>();
    if (value instanceof List) {
      for (Object element : (List<?>) value) {
        if (element instanceof Map) {
          objects.add(new JsonObject((Map<?, ?>) element));
        }
      }
    }
    return objects;
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }
}
