package io.github.fargatealloy.taskdefinition.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Says what is wrong with a text that is not JSON, in words for people and without its values. */
final class JsonSyntax {
  private JsonSyntax() {}

  static JsonFault fault(JsonProcessingException notJson, String text) {
    if (notJson instanceof NothingToRead) {
      return fault(Position.START, "is empty", "write the task definition");
    }
    if (notJson instanceof JsonEOFException) {
      return fault(
          end(text), "ends too early", "close what is open: a quote, a bracket or a brace");
    }
    int offset = offset(notJson.getLocation(), text);
    if (notJson instanceof MoreAfterTheEnd) {
      return fault(position(offset, text), "goes on after its end", "delete the rest of the text");
    }
    int before = lastInk(offset - 1, text);
    char found = offset < text.length() ? text.charAt(offset) : ' ';
    if ((found == '}' || found == ']') && before >= 0 && text.charAt(before) == ',') {
      return fault(
          position(before, text), "has a comma before \"" + found + "\"", "delete the comma");
    }
    if (before >= 0
        && before < offset - 1
        && startsValue(found)
        && endsValue(text.charAt(before))) {
      return fault(position(before + 1, text), "lacks a comma or a colon here", "add it");
    }
    return switch (found) {
      case '/', '#' ->
          fault(position(offset, text), "has a comment, which JSON does not know", "delete it");
      case '\'', '\u2018', '\u2019', '\u201C', '\u201D' ->
          fault(position(offset, text), "has another quote than \"", "use the quote \"");
      default ->
          fault(
              position(wordStart(offset, text), text),
              "is broken here",
              "look here for a missing comma, colon, quote, bracket or brace");
    };
  }

  private static JsonFault fault(Position position, String detail, String fix) {
    return new JsonFault(JsonFault.Kind.SYNTAX, JsonPath.ROOT, position, detail, fix);
  }

  /** Jackson reports some faults just after the character that it could not take. */
  private static int offset(JsonLocation location, String text) {
    long reported = location == null ? 0 : location.getCharOffset();
    int offset = (int) Math.max(0, Math.min(reported, text.length()));
    return lastInk(offset, text) == offset || offset == 0 ? offset : lastInk(offset, text);
  }

  private static int lastInk(int from, String text) {
    int index = Math.min(from, text.length() - 1);
    while (index >= 0 && Character.isWhitespace(text.charAt(index))) {
      index--;
    }
    return index;
  }

  private static boolean startsValue(char character) {
    return character == '"' || character == '{' || character == '[';
  }

  private static boolean endsValue(char character) {
    return character == '"'
        || character == '}'
        || character == ']'
        || Character.isLetterOrDigit(character);
  }

  private static int wordStart(int offset, String text) {
    int start = offset;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static Position end(String text) {
    return position(Math.max(0, lastInk(text.length() - 1, text)), text);
  }

  private static Position position(int offset, String text) {
    int line = 1;
    int lineStart = 0;
    for (int index = 0; index < offset && index < text.length(); index++) {
      if (text.charAt(index) == '\n') {
        line++;
        lineStart = index + 1;
      }
    }
    return new Position(line, offset - lineStart + 1);
  }

  /** The text has no token at all. */
  static final class NothingToRead extends JsonParseException {
    private static final long serialVersionUID = 1;

    NothingToRead(JsonParser parser) {
      super(parser, "nothing to read");
    }
  }

  /** The text has a second value after the first. */
  static final class MoreAfterTheEnd extends JsonParseException {
    private static final long serialVersionUID = 1;

    MoreAfterTheEnd(JsonParser parser) {
      super(parser, "more after the end", parser.currentTokenLocation());
    }
  }
}
