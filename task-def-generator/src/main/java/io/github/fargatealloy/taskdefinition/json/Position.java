package io.github.fargatealloy.taskdefinition.json;

/**
 * A place in a text.
 *
 * @param line counted from 1
 * @param column counted from 1 in UTF-16 units
 */
public record Position(int line, int column) {
  public static final Position START = new Position(1, 1);

  /** Where a character of the text stands; lines may end as on any system. */
  static Position at(int offset, String text) {
    int line = 1;
    int lineStart = 0;
    int end = Math.min(offset, text.length());
    for (int index = 0; index < end; index++) {
      char character = text.charAt(index);
      boolean alone =
          character == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
      if (character == '\n' || alone) {
        line++;
        lineStart = index + 1;
      }
    }
    return new Position(line, offset - lineStart + 1);
  }
}
