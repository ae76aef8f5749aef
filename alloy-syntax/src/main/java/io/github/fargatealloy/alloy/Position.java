package io.github.fargatealloy.alloy;

/**
 * A place in a text, lines and columns counted as Alloy counts them.
 *
 * @param offset index into the text, from 0, in UTF-16 units (for {@link String#substring})
 * @param line counted from 1
 * @param column counted from 1 in bytes of UTF-8; a tab counts as one
 */
public record Position(int offset, int line, int column) implements Comparable<Position> {
  /** The first character of a text. */
  public static final Position FIRST = new Position(0, 1, 1);

  /** The place {@code count} ASCII characters to the right, on the same line. */
  public Position right(int count) {
    return new Position(offset + count, line, column + count);
  }

  @Override
  public int compareTo(Position other) {
    return Integer.compare(offset, other.offset);
  }

  /** {@code line:column}. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
