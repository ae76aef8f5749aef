package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/** Reads one escape of a quoted string; stops in front of what cannot be a part of it. */
final class EscapeScanner {
  private final SourceCursor cursor;
  private final ErrorLog errors;

  EscapeScanner(SourceCursor cursor, ErrorLog errors) {
    this.cursor = cursor;
    this.errors = errors;
  }

  /** Starts at the backslash and returns whether the escape is right. */
  boolean scan() {
    cursor.advance();
    Position start = cursor.position();
    int letter = cursor.current();
    return switch (letter) {
      case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\', '"' -> {
        cursor.advance();
        yield true;
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> scanDigits(start, 3, 8, 0xFF);
      case 'x' -> scanHexadecimal(start, 2, 0xFF);
      case 'u' -> scanHexadecimal(start, 4, Character.MAX_CODE_POINT);
      case 'U' -> scanHexadecimal(start, 8, Character.MAX_CODE_POINT);
      default ->
          report(
              start,
              start.right(1),
              "an escape must be one of \\a \\b \\f \\n \\r \\t \\v \\\\ \\\" \\101 \\x41 \\u0041"
                  + " \\U00000041, but is none of them; write \\\\ for a backslash");
    };
  }

  private boolean scanHexadecimal(Position start, int count, int max) {
    cursor.advance();
    return scanDigits(start, count, 16, max);
  }

  private boolean scanDigits(Position start, int count, int base, int max) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      int unit = cursor.current();
      int digit = unit >= 0 && unit < 0x80 ? Character.digit(unit, base) : -1;
      if (digit < 0) {
        String digits = base == 8 ? "octal" : "hexadecimal";
        return report(
            start,
            cursor.position(),
            "an escape must have %s %s digits, but has %s".formatted(count, digits, i));
      }
      value = value * base + digit;
      cursor.advance();
    }
    if (value > max || value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
      return report(start, cursor.position(), "an escape must stand for a character, but does not");
    }
    return true;
  }

  private boolean report(Position start, Position end, String message) {
    errors.add(start, end, "malformed-escape", message);
    return false;
  }
}
