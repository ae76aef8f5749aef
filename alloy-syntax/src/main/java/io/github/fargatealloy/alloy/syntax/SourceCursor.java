package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/**
 * Reads a text forward, one character at a time, and knows where it is.
 *
 * <p>It reports the characters that no part of an Alloy text may hold. An unpaired surrogate stands
 * for a byte that is not UTF-8.
 */
final class SourceCursor {
  static final int END = -1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final ErrorLog errors;
  private int index;
  private int line = 1;
  private int lineStart;

  /** How many bytes of UTF-8 the line has so far, less its UTF-16 units. */
  private int surplusBytes;

  SourceCursor(String text, ErrorLog errors) {
    this.text = text;
    this.errors = errors;
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      index = 1;
      surplusBytes = 2;
    }
  }

  int index() {
    return index;
  }

  /** The UTF-16 unit at the cursor, or {@link #END}. */
  int current() {
    return index < text.length() ? text.charAt(index) : END;
  }

  /** The UTF-16 unit behind {@link #current}, or {@link #END}. */
  int following() {
    return index + 1 < text.length() ? text.charAt(index + 1) : END;
  }

  /** The whole character at the cursor, or {@link #END}. */
  int codePoint() {
    return index < text.length() ? text.codePointAt(index) : END;
  }

  Position position() {
    return new Position(index, line, index - lineStart + surplusBytes + 1);
  }

  /** Steps over the character at the cursor; does nothing at the end. */
  void advance() {
    if (index >= text.length()) {
      return;
    }
    char unit = text.charAt(index);
    if (unit == '\n') {
      index++;
      line++;
      lineStart = index;
      surplusBytes = 0;
    } else if (unit == 0) {
      report("NUL");
      index++;
    } else if (unit < 0x80) {
      index++;
    } else {
      advanceBeyondAscii(unit);
    }
  }

  private void advanceBeyondAscii(char unit) {
    if (unit < 0x800) {
      surplusBytes += 1;
    } else if (!Character.isSurrogate(unit)) {
      if (unit == BYTE_ORDER_MARK) {
        report("a byte order mark");
      }
      surplusBytes += 2;
    } else if (Character.isSupplementaryCodePoint(text.codePointAt(index))) {
      index++;
      surplusBytes += 2;
    } else {
      report("not valid UTF-8");
    }
    index++;
  }

  private void report(String what) {
    Position start = position();
    errors.add(
        start,
        start.right(1),
        "illegal-character",
        "every character must be text in UTF-8, but this is " + what);
  }
}
