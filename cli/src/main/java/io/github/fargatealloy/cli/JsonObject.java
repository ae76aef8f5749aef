package io.github.fargatealloy.cli;

import java.util.List;

/**
 * A JSON object on one line, members in the order in which they are put. It is ASCII, whatever the
 * encoding of the terminal. Written by hand, because a check of one file takes less time than
 * loading a JSON library.
 */
final class JsonObject {
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder text = new StringBuilder("{");

  JsonObject put(String key, String value) {
    key(key);
    string(value);
    return this;
  }

  JsonObject put(String key, int value) {
    key(key);
    text.append(value);
    return this;
  }

  JsonObject put(String key, boolean value) {
    key(key);
    text.append(value);
    return this;
  }

  JsonObject put(String key, List<JsonObject> values) {
    key(key);
    char separator = '[';
    for (JsonObject value : values) {
      text.append(separator).append(value.text).append('}');
      separator = ',';
    }
    text.append(values.isEmpty() ? "[]" : "]");
    return this;
  }

  private void key(String key) {
    if (text.length() > 1) {
      text.append(',');
    }
    string(key);
    text.append(':');
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char unit = value.charAt(i);
      if (unit == '"' || unit == '\\') {
        text.append('\\').append(unit);
      } else if (unit == '\n') {
        text.append("\\n");
      } else if (unit >= ' ' && unit <= '~') {
        text.append(unit);
      } else {
        escape(unit);
      }
    }
    text.append('"');
  }

  private void escape(char unit) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(HEX.charAt(unit >> shift & 0xF));
    }
  }

  @Override
  public String toString() {
    return text + "}";
  }
}
