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

  /** As a message shows it: in double quotes, shortened when long. */
  public static String quoted(String text) {
    boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
    int end = isLong ? text.offsetByCodePoints(0, LONGEST) : text.length();
    return literal(text.substring(0, end) + (isLong ? "…" : ""));
  }

  /** As JSON has it. */
  public static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints().forEach(point -> append(point, literal));
    return literal.append('"').toString();
  }

  private static void append(int point, StringBuilder literal) {
    switch (point) {
      case '"' -> literal.append("\\\"");
      case '\\' -> literal.append("\\\\");
      case '\n' -> literal.append("\\n");
      case '\r' -> literal.append("\\r");
      case '\t' -> literal.append("\\t");
      default -> {
        if (Character.isISOControl(point)) {
          literal.append("\\u%04x".formatted(point));
        } else {
          literal.appendCodePoint(point);
        }
      }
    }
  }

  /** {@code "a", "b", "c"}. */
  public static String oneOf(Collection<String> values) {
    return values.stream().map(Written::quoted).collect(Collectors.joining(", "));
  }

  /** A member to paste into JSON, its value a string. */
  public static String member(String key, String value) {
    return literal(key) + ": " + literal(value);
  }

  /** A member to paste into JSON, its value a number. */
  public static String member(String key, int value) {
    return literal(key) + ": " + value;
  }
}
