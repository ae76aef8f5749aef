package io.github.fargatealloy.taskdefinition.check.base;

import io.github.fargatealloy.taskdefinition.json.JsonArray;
import io.github.fargatealloy.taskdefinition.json.JsonBoolean;
import io.github.fargatealloy.taskdefinition.json.JsonNumber;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.util.Collection;
import java.util.stream.Collectors;

/** Values as messages show them. */
public final class Written {
  private static final int LONGEST = 80;

  private Written() {}

  /** The value itself when it is a short scalar, otherwise what it is. */
  public static String value(JsonValue value) {
    if (value instanceof JsonString string) {
      return quoted(string.text());
    }
    if (value instanceof JsonNumber number) {
      return number.literal();
    }
    if (value instanceof JsonBoolean flag) {
      return Boolean.toString(flag.value());
    }
    return kind(value);
  }

  /** What sort of value it is, for values that may be secret. */
  public static String kind(JsonValue value) {
    if (value instanceof JsonString) {
      return "a string";
    }
    if (value instanceof JsonNumber) {
      return "a number";
    }
    if (value instanceof JsonBoolean) {
      return "true or false";
    }
    if (value instanceof JsonArray array) {
      return array.elements().isEmpty() ? "an empty list" : "a list";
    }
    if (value instanceof JsonObject object) {
      return object.members().isEmpty() ? "an empty object" : "an object";
    }
    return "null";
  }

  /** In double quotes, control characters escaped, shortened when long. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            point -> {
              switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (Character.isISOControl(point)
                      || Character.getType(point) == Character.FORMAT) {
                    quoted.append("\\u%04x".formatted(point));
                  } else {
                    quoted.appendCodePoint(point);
                  }
                }
              }
            });
    if (text.codePointCount(0, text.length()) > LONGEST) {
      quoted.append('…');
    }
    return quoted.append('"').toString();
  }

  /** {@code "a", "b", "c"}. */
  public static String oneOf(Collection<String> values) {
    return values.stream().map(Written::quoted).collect(Collectors.joining(", "));
  }

  /** A member to paste into JSON, its value a string. */
  public static String member(String key, String value) {
    return quoted(key) + ": " + quoted(value);
  }

  /** A member to paste into JSON, its value a number. */
  public static String member(String key, int value) {
    return quoted(key) + ": " + value;
  }
}
