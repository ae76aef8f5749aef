package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;

/** Tags as AWS lists them; ECS and Logs spell the keys in lower case, everybody else does not. */
public final class Tags {
  private Tags() {}

  public static ArrayNode lowerCase(SortedMap<String, String> tags) {
    return list(tags, "key", "value");
  }

  public static ArrayNode upperCase(SortedMap<String, String> tags) {
    return list(tags, "Key", "Value");
  }

  /** As Logs takes them. */
  static ObjectNode map(SortedMap<String, String> tags) {
    ObjectNode map = JsonNodeFactory.instance.objectNode();
    tags.forEach(map::put);
    return map;
  }

  private static ArrayNode list(SortedMap<String, String> tags, String key, String value) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    tags.forEach((name, text) -> list.addObject().put(key, name).put(value, text));
    return list;
  }
}
