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
    if (isControlInString(notJson)) {
      int offset = (int) notJson.getLocation().getCharOffset();
      return fault(
          position(offset, text),
          "has a line break or another control character in a string",
          "write \\n for a line break");
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
      default -> broken(wordStart(offset, text), text);
    };
  }

  private static JsonFault broken(int start, String text) {
    return isKey(start, text)
        ? fault(position(start, text), "has a key without quotes", "put the key in quotes")
        : fault(
            position(start, text),
            "is broken here",
            "look here for a missing comma, colon, quote, bracket or brace");
  }

  /** The text goes beyond what the reader takes. */
  static JsonFault tooMuch(JsonParser parser) {
    JsonLocation end = parser.currentLocation();
    boolean deep = parser.getParsingContext().getNestingDepth() > JsonReader.DEEPEST;
    return fault(
        new Position(end.getLineNr(), end.getColumnNr()),
        deep
            ? "goes deeper than " + JsonReader.DEEPEST + " levels"
            : "has a value of excessive length",
        "keep to what a task definition has");
  }

  private static JsonFault fault(Position position, String detail, String fix) {
    return new JsonFault(JsonFault.Kind.SYNTAX, JsonPath.ROOT, position, detail, fix);
  }

  private static boolean isControlInString(JsonProcessingException notJson) {
    return notJson.getOriginalMessage().startsWith("Illegal unquoted character");
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

  /** A word goes back to the last blank and to the last sign of JSON; an escape starts with \\. */
  private static int wordStart(int offset, String text) {
    int start = offset;
    while (start > 0 && isInWord(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(int start, String text) {
    int end = start;
    while (end < text.length() && isInWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInWord(char character) {
    return !Character.isWhitespace(character) && "{}[],:\"\\".indexOf(character) < 0;
  }

  private static boolean isKey(int start, String text) {
    int next = wordEnd(start, text);
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next > start && next < text.length() && text.charAt(next) == ':';
  }

  private static Position end(String text) {
    return position(Math.max(0, lastInk(text.length() - 1, text)), text);
  }

  private static Position position(int offset, String text) {
    return Position.at(offset, text);
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
