package io.github.fargatealloy.taskdefinition.check.rule;

import io.github.fargatealloy.taskdefinition.json.JsonArray;
import io.github.fargatealloy.taskdefinition.json.JsonBoolean;
import io.github.fargatealloy.taskdefinition.json.JsonMember;
import io.github.fargatealloy.taskdefinition.json.JsonNumber;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import io.github.fargatealloy.taskdefinition.json.JsonValue;

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
    boolean asciiOnly = gap == PYTHON_GAP;
    int bytes = 2 + text.length();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      // Nearly all are one byte each, and this is the longest loop over a definition.
      if (character < ' ' || character == '"' || character == '\\' || character >= 0x80) {
        bytes += characterBytes(character, asciiOnly) - 1;
      }
    }
    return bytes;
  }

  /** A character beyond the first plane is two halves, each with half its bytes. */
  private static int characterBytes(char character, boolean asciiOnly) {
    if (character < 0x80) {
      return switch (character) {
        case '"', '\\', '\b', '\f', '\n', '\r', '\t' -> 2;
        default -> character < 0x20 ? 6 : 1;
      };
    }
    if (asciiOnly) {
      return 6;
    }
    return character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
  }
}
