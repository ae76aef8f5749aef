package io.github.fargatealloy.alloy.format;

/** A piece of a line that may be aligned with the pieces above and below. */
final class Cell {
  /** Null as long as the cell is empty, which most are: each step of indentation is a cell. */
  private StringBuilder text;

  private int verbatimEnd;
  private boolean vanishes;
  private int columnWidth;
  private int printedAt;

  void append(String more) {
    if (!more.isEmpty()) {
      text().append(more);
    }
  }

  void append(char more) {
    text().append(more);
  }

  /** Appends text of which trailing blanks matter. */
  void appendVerbatim(String more) {
    append(more);
    verbatimEnd = length();
  }

  /** Ends the cell; a column of empty cells vanishes if all of them may. */
  Cell end(boolean mayVanish) {
    vanishes = mayVanish && isEmpty();
    return this;
  }

  boolean isEmpty() {
    return text == null;
  }

  boolean vanishes() {
    return vanishes;
  }

  int length() {
    return isEmpty() ? 0 : text.length();
  }

  /** In code points: what stands in one place on the screen, mostly. */
  int width() {
    return isEmpty() ? 0 : text.codePointCount(0, text.length());
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

  /** Prints the text, which is not empty, and returns the end of its verbatim part, or 0. */
  int printTo(StringBuilder out) {
    printedAt = out.length();
    out.append(text);
    return verbatimEnd == 0 ? 0 : printedAt + verbatimEnd;
  }

  private StringBuilder text() {
    if (text == null) {
      text = new StringBuilder();
    }
    return text;
  }
}
