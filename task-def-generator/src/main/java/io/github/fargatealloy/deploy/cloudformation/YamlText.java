package io.github.fargatealloy.deploy.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A tree as YAML that every reader takes for the same tree: CloudFormation reads YAML 1.1, in which
 * a plain {@code on} is a truth value and {@code 1:30} a number, so text stands in quotes.
 */
final class YamlText {
  private static final String FUNCTION = "Fn::";
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private YamlText() {}

  static String print(JsonNode object) {
    YamlText yaml = new YamlText();
    yaml.members(object, "");
    return yaml.text.toString();
  }

  /** The first one stands where the text ends, each further one in a line of its own. */
  private void members(JsonNode object, String indent) {
    String before = "";
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      text.append(before);
      key(member.getKey());
      value(member.getValue(), indent);
      before = indent;
    }
  }

  private void key(String key) {
    if (isPlainKey(key)) {
      text.append(key);
    } else {
      quoted(key);
    }
    text.append(':');
  }

  /** A name of CloudFormation's own. */
  private static boolean isPlainKey(String key) {
    int start = key.startsWith(FUNCTION) ? FUNCTION.length() : 0;
    for (int i = start; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      if (!upper && (i == 0 || c < 'a' || c > 'z')) {
        return false;
      }
    }
    return key.length() > start;
  }

  /** What follows a key, to the end of the line. */
  private void value(JsonNode value, String indent) {
    if (value.isObject() && !value.isEmpty()) {
      text.append('\n').append(indent).append(INDENT);
      members(value, indent + INDENT);
    } else if (value.isArray() && !value.isEmpty()) {
      text.append('\n');
      items(value, indent);
    } else {
      text.append(' ');
      scalar(value, indent + INDENT);
    }
  }

  private void items(JsonNode array, String indent) {
    for (JsonNode item : array) {
      text.append(indent).append("- ");
      if (item.isObject() && !item.isEmpty()) {
        members(item, indent + INDENT);
      } else {
        scalar(item, indent + INDENT);
      }
    }
  }

  private void scalar(JsonNode value, String indent) {
    if (value.isTextual() && isBlock(value.textValue())) {
      block(value.textValue(), indent);
    } else if (value.isTextual()) {
      quoted(value.textValue());
      text.append('\n');
    } else if (value.isContainerNode() && !value.isEmpty()) {
      throw new IllegalArgumentException("no list directly in a list");
    } else {
      text.append(value).append('\n');
    }
  }

  /** A block has no escapes, and takes its indentation from its first line. */
  private static boolean isBlock(String value) {
    if (value.indexOf('\n') <= 0 || value.charAt(0) == ' ' || value.endsWith(" ")) {
      return false;
    }
    char before = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean blankEnds = c == '\n' && before == ' ';
      if (blankEnds || c != '\n' && c != '\t' && !isPlain(c)) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private void block(String value, String indent) {
    boolean ends = value.endsWith("\n");
    text.append('|').append(!ends ? "-" : value.endsWith("\n\n") ? "+" : "").append('\n');
    for (String line : (ends ? value.substring(0, value.length() - 1) : value).split("\n", -1)) {
      text.append(line.isEmpty() ? "" : indent).append(line).append('\n');
    }
  }

  private void quoted(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        default -> {
          if (isPlain(c)) {
            text.append(c);
          } else {
            text.append("\\u%04X".formatted((int) c));
          }
        }
      }
    }
    text.append('"');
  }

  /** Whether it needs no escape; outside of ASCII, only what no reader takes for a line's end. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F || c >= 0xA0 && c != '\u2028' && c != '\u2029' && c < '\uFEFF';
  }
}
