package io.github.fargatealloy.taskdefinition.check.rule.task;

import io.github.fargatealloy.taskdefinition.json.JsonArray;
import io.github.fargatealloy.taskdefinition.json.JsonBoolean;
import io.github.fargatealloy.taskdefinition.json.JsonMember;
import io.github.fargatealloy.taskdefinition.json.JsonNumber;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.nio.charset.StandardCharsets;

/** How long a JSON value is when it is written. */
final class JsonSize {
  private static final int COMPACT_GAP = 0;
  private static final int PYTHON_GAP = 1;

  private JsonSize() {}

  /** In UTF-8, without blanks. */
  static int compactBytes(JsonValue value) {
    return bytes(value, COMPACT_GAP);
  }

  /** As Python writes it for the AWS CLI: a blank after commas and colons, ASCII only. */
  static int sentBytes(JsonValue value) {
    return bytes(value, PYTHON_GAP);
  }

  private static int bytes(JsonValue value, int gap) {
    if (value instanceof JsonString string) {
      return stringBytes(string.text(), gap);
    }
    if (value instanceof JsonNumber number) {
      return number.literal().length();
    }
    if (value instanceof JsonBoolean flag) {
      return flag.value() ? 4 : 5;
    }
    if (value instanceof JsonArray array) {
      int content = 0;
      for (JsonValue element : array.elements()) {
        content += bytes(element, gap);
      }
      return 2 + content + Math.max(0, array.elements().size() - 1) * (1 + gap);
    }
    if (value instanceof JsonObject object) {
      int content = 0;
      for (JsonMember member : object.members()) {
        content += stringBytes(member.key(), gap) + 1 + gap + bytes(member.value(), gap);
      }
      return 2 + content + Math.max(0, object.members().size() - 1) * (1 + gap);
    }
    return 4;
  }

  private static int stringBytes(String text, int gap) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int bytes = 2 + utf8.length;
    for (byte one : utf8) {
      // Nearly all stand for themselves, and this is the longest loop over a definition.
      if (one < ' ' || one == '"' || one == '\\') {
        bytes += escapeBytes(one);
      }
    }
    return gap == PYTHON_GAP ? bytes + escapedBytes(text, utf8.length) : bytes;
  }

  /** What an escape adds to a character of ASCII, and nothing to others. */
  private static int escapeBytes(byte one) {
    return switch (one) {
      case '"', '\\', '\b', '\f', '\n', '\r', '\t' -> 1;
      default -> one < 0 ? 0 : 5;
    };
  }

  /** What {@code \\uXXXX} adds to all that is not ASCII. */
  private static int escapedBytes(String text, int utf8Bytes) {
    if (utf8Bytes == text.length()) {
      return 0;
    }
    int ascii = (int) text.chars().filter(character -> character < 0x80).count();
    return 6 * (text.length() - ascii) - (utf8Bytes - ascii);
  }
}
