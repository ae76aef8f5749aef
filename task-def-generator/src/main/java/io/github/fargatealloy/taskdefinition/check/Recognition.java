package io.github.fargatealloy.taskdefinition.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a task definition by its keys, and so also one that is broken further down. */
final class Recognition {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int ENOUGH_KEYS = 3;
  private static final Set<String> TELLING_KEYS =
      Set.of("containerdefinitions", "requirescompatibilities");

  /** In lower case, so that a definition in the spelling of CloudFormation is told as well. */
  private static final Set<String> KNOWN_KEYS =
      ApiModel.REGISTER_TASK_DEFINITION.request().members().keySet().stream()
          .map(key -> key.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private Recognition() {}

  static boolean isTaskDefinition(String json) {
    String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
    Set<String> seen = new HashSet<>();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName().toLowerCase(Locale.ROOT);
        seen.add(key);
        JsonToken value = parser.nextToken();
        if (key.equals("taskdefinition") && value == JsonToken.START_OBJECT) {
          return true;
        }
        parser.skipChildren();
      }
    } catch (IOException broken) {
      // What came before the break has to do.
    }
    return seen.stream().anyMatch(TELLING_KEYS::contains)
        || seen.stream().filter(KNOWN_KEYS::contains).count() >= ENOUGH_KEYS;
  }
}
