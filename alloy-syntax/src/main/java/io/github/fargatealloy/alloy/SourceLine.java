package io.github.fargatealloy.alloy;

import java.util.List;
import java.util.Locale;

/**
 * A line of a text as it can be shown: one column a character, no control characters, not too long.
 *
 * @param text what the line is a part of
 * @param start offset of the first character to show
 * @param end offset behind the last character to show
 * @param lineStart offset of the first character of the line
 */
record SourceLine(String text, int start, int end, int lineStart) {
  private static final int MAX_LENGTH = 160;
  private static final List<String> SECRET_WORDS =
      List.of(
          "password",
          "passwd",
          "secret",
          "token",
          "credential",
          "api_key",
          "access_key",
          "private_key");

  /** The line around an offset; of a very long line the part around it. */
  static SourceLine at(String text, int offset) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int newline = text.indexOf('\n', offset);
    int lineEnd = newline < 0 ? text.length() : newline;
    int start = Math.max(lineStart, offset - MAX_LENGTH / 2);
    return new SourceLine(text, start, Math.min(lineEnd, start + MAX_LENGTH), lineStart);
  }

  String shown() {
    StringBuilder shown = new StringBuilder(end - start);
    int secretFrom = secretFrom();
    for (int i = start; i < end; i++) {
      char unit = text.charAt(i);
      shown.append(i >= secretFrom ? masked(unit) : printable(unit));
    }
    return shown.toString().stripTrailing();
  }

  /** Carets under the characters from one offset to another, at least one, on this line only. */
  String marker(int from, int to) {
    StringBuilder marker = new StringBuilder();
    for (int i = start; i < from; i++) {
      marker.append(text.charAt(i) == '\t' ? '\t' : ' ');
    }
    return marker.append("^".repeat(Math.max(1, Math.min(to, end) - from))).toString();
  }

  /**
   * Where the value of a name starts that sounds like a secret; behind the line if there is none.
   */
  private int secretFrom() {
    int assign = lineStart;
    while (assign < end && text.charAt(assign) != '=') {
      assign++;
    }
    String name = text.substring(lineStart, assign).toLowerCase(Locale.ROOT);
    return SECRET_WORDS.stream().anyMatch(name::contains) ? assign + 1 : end;
  }

  private static char masked(char unit) {
    return Character.isLetterOrDigit(unit) ? '*' : printable(unit);
  }

  private static char printable(char unit) {
    boolean shows = unit == '\t' || !Character.isISOControl(unit);
    return shows ? unit : ' ';
  }
}
