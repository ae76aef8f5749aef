package io.github.fargatealloy.taskdefinition.check;

import io.github.fargatealloy.taskdefinition.json.JsonMember;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonText;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the definition in a JSON text: the text itself, or what an answer of AWS wraps. */
final class Definition {
  private static final String WRAPPER = "taskDefinition";

  private Definition() {}

  /** Empty when the text is no object; of an answer without the keys that AWS adds. */
  static Optional<JsonObject> in(JsonValue root, Set<String> answerOnlyKeys) {
    if (!(root instanceof JsonObject object)) {
      return Optional.empty();
    }
    return Optional.of(
        object
            .object(WRAPPER)
            .map(definition -> without(answerOnlyKeys, definition))
            .orElse(object));
  }

  /** Whether the text says itself that it holds a definition. */
  static boolean isWrapped(JsonText text) {
    return text.root()
        .filter(root -> root instanceof JsonObject object && object.object(WRAPPER).isPresent())
        .isPresent();
  }

  private static JsonObject without(Set<String> keys, JsonObject definition) {
    Map<String, JsonMember> members = new LinkedHashMap<>(definition.membersByKey());
    members.keySet().removeAll(keys);
    return new JsonObject(definition.path(), definition.position(), members);
  }
}
