package io.github.fargatealloy.alloy.format;

/** A piece of a line that may be aligned with the pieces above and below. */
final class Cell {
  private final StringBuilder text = new StringBuilder();
  private int verbatimEnd;
  private boolean vanishes;
  private int columnWidth;
  private int printedAt;

  void append(String more) {
    text.append(more);
  }

  void append(char more) {
    text.append(more);
  }

  /** Appends text of which trailing blanks matter. */
  void appendVerbatim(String more) {
    text.append(more);
    verbatimEnd = text.length();
  }

  /** Ends the cell; a column of empty cells vanishes if all of them may. */
  Cell end(boolean mayVanish) {
    vanishes = mayVanish && isEmpty();
    return this;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean vanishes() {
    return vanishes;
  }

  int length() {
    return text.length();
  }

  /** In code points: what stands in one place on the screen, mostly. */
  int width() {
    return text.codePointCount(0, text.length());
  }

  int columnWidth() {
    return columnWidth;
  }

  void setColumnWidth(int width) {
    columnWidth = width;
  }

  /** Where the cell starts in what is printed, once it is. */
  int printedAt() {
    return printedAt;
  }

  /** Prints the text and returns the end of its verbatim part, or 0. */
  int printTo(StringBuilder out) {
    printedAt = out.length();
    out.append(text);
    return verbatimEnd == 0 ? 0 : printedAt + verbatimEnd;
  }
}
