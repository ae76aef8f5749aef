package io.github.fargatealloy.alloy.format;

import java.util.List;

/**
 * Prints tables below each other; drops blanks at the end of lines, other than in comments.
 *
 * <p>Columns are padded with blanks. Only the empty cells that a line starts with, its indentation,
 * become tabs.
 */
final class TablePrinter {
  private static final int TAB_WIDTH = 8;
  private static final int PADDING = 1;

  private final StringBuilder out;

  TablePrinter(int expectedLength) {
    this.out = new StringBuilder(expectedLength + expectedLength / 8 + 16);
  }

  StringBuilder text() {
    return out;
  }

  void print(List<List<Cell>> lines) {
    measureColumns(lines);
    for (List<Cell> line : lines) {
      printLine(line);
      out.append('\n');
    }
  }

  /** Prints the last table of a text, whose last line has no newline. */
  void printLast(List<List<Cell>> lines) {
    print(lines);
    out.setLength(out.length() - 1);
  }

  /**
   * Gives every cell but the last of each line the width of its column. A column starts where the
   * line above has no cell for it, and ends where the line below has none.
   */
  private static void measureColumns(List<List<Cell>> lines) {
    int columnsAbove = 0;
    for (int row = 0; row < lines.size(); row++) {
      List<Cell> line = lines.get(row);
      int columns = line.size() - 1;
      for (int column = 0; column < columns; column++) {
        int width =
            column < columnsAbove
                ? lines.get(row - 1).get(column).columnWidth()
                : measureColumn(lines, row, column);
        line.get(column).setColumnWidth(width);
      }
      columnsAbove = columns;
    }
  }

  private static int measureColumn(List<List<Cell>> lines, int firstRow, int column) {
    int width = 0;
    boolean vanishes = true;
    for (int row = firstRow; row < lines.size() && column < lines.get(row).size() - 1; row++) {
      Cell cell = lines.get(row).get(column);
      width = Math.max(width, cell.width() + PADDING);
      vanishes &= cell.vanishes();
    }
    return vanishes ? 0 : width;
  }

  private void printLine(List<Cell> line) {
    int keep = out.length();
    boolean indents = true;
    for (int column = 0; column < line.size(); column++) {
      Cell cell = line.get(column);
      boolean last = column == line.size() - 1;
      if (!cell.isEmpty()) {
        indents = false;
        keep = Math.max(keep, cell.printTo(out));
      }
      if (!last && indents) {
        out.append("\t".repeat((cell.columnWidth() + TAB_WIDTH - 1) / TAB_WIDTH));
      } else if (!last) {
        out.append(" ".repeat(cell.columnWidth() - cell.width()));
      }
    }
    dropTrailingBlanks(keep);
  }

  private void dropTrailingBlanks(int from) {
    int end = out.length();
    while (end > from && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
      end--;
    }
    out.setLength(end);
  }
}
