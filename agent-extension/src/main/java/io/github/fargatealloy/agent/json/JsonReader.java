package io.github.fargatealloy.agent.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text (RFC 8259) into maps, lists, strings, {@link BigDecimal}s, booleans and
 * nulls.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 64;

  private final String text;
  private int position;

  JsonReader(String text) {
    this.text = text;
  }

  Object read() throws JsonException {
    Object value = value(0);
    skipSpace();
    if (position < text.length()) {
      throw expected("the end");
    }
    return value;
  }

  private Object value(int depth) throws JsonException {
    if (depth > MAX_DEPTH) {
      throw expected("at most " + MAX_DEPTH + " levels");
    }
    skipSpace();
    switch (peek()) {
      case '{':
        return object(depth);
      case '[':
        return array(depth);
      case '"':
        return string();
      case 't':
        return literal("true", Boolean.TRUE);
      case 'f':
        return literal("false", Boolean.FALSE);
      case 'n':
        return literal("null", null);
      default:
        return number();
    }
  }

  private Map<String, Object> object(int depth) throws JsonException {
    Map<String, Object> members = new LinkedHashMap<>();
    position++;
    if (endsWith('}')) {
      return members;
    }
    do {
      skipSpace();
      String name = string();
      skipSpace();
      expect(':');
      members.put(name, value(depth + 1));
    } while (continuesBefore('}'));
    return members;
  }

  private List<Object> array(int depth) throws JsonException {
    List<Object> elements = new ArrayList<>();
    position++;
    if (endsWith(']')) {
      return elements;
    }
    do {
      elements.add(value(depth + 1));
    } while (continuesBefore(']'));
    return elements;
  }

  private boolean endsWith(char end) {
    skipSpace();
    if (peek() == end) {
      position++;
      return true;
    }
    return false;
  }

  private boolean continuesBefore(char end) throws JsonException {
    if (endsWith(end)) {
      return false;
    }
    expect(',');
    return true;
  }

  private String string() throws JsonException {
    expect('"');
    StringBuilder characters = new StringBuilder();
    while (true) {
      char next = take();
      if (next == '"') {
        return characters.toString();
      }
      if (next < ' ') {
        throw expected("an escaped control character");
      }
      characters.append(next == '\\' ? escaped() : next);
    }
  }

  private char escaped() throws JsonException {
    char code = take();
    switch (code) {
      case '"':
      case '\\':
      case '/':
        return code;
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        return unicode();
      default:
        throw expected("an escape sequence");
    }
  }

  private char unicode() throws JsonException {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(take(), 16);
      if (digit < 0) {
        throw expected("four hexadecimal digits");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private BigDecimal number() throws JsonException {
    int start = position;
    while (position < text.length() && "+-.0123456789eE".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    try {
      return new BigDecimal(text.substring(start, position));
    } catch (NumberFormatException notANumber) {
      position = start;
      throw expected("a value");
    }
  }

  private Object literal(String word, Object meaning) throws JsonException {
    if (!text.startsWith(word, position)) {
      throw expected(word);
    }
    position += word.length();
    return meaning;
  }

  private void skipSpace() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : '\0';
  }

  private char take() throws JsonException {
    if (position == text.length()) {
      throw expected("more");
    }
    return text.charAt(position++);
  }

  private void expect(char character) throws JsonException {
    if (peek() != character) {
      throw expected("'" + character + "'");
    }
    position++;
  }

  private JsonException expected(String what) {
    return new JsonException(
        position >= text.length()
            ? "ends after " + text.length() + " characters where " + what + " must follow"
            : "must have " + what + " at character " + (position + 1));
  }
}
