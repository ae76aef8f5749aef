package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.taskdefinition.normal.UnchangedQuery;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The question whether something has all our tags, in JMESPath; those that others put on it do not
 * count. Empty where there are none.
 */
final class TagQuery {
  private TagQuery() {}

  /** Of a list of tags, whose members are spelled as given. */
  static String ofList(SortedMap<String, String> tags, String key, String value) {
    return tags.entrySet().stream()
        .map(
            tag -> {
              ObjectNode item = JsonNodeFactory.instance.objectNode();
              item.put(key, tag.getKey()).put(value, tag.getValue());
              return "contains(@ || `[]`, " + UnchangedQuery.literal(item.toString()) + ")";
            })
        .collect(Collectors.joining(" && "));
  }

  /** Of a map. */
  static String ofMap(SortedMap<String, String> tags) {
    return tags.entrySet().stream()
        .map(tag -> json(tag.getKey()) + " == " + UnchangedQuery.literal(json(tag.getValue())))
        .collect(Collectors.joining(" && "));
  }

  private static String json(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }
}
