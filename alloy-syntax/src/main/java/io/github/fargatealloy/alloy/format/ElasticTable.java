package io.github.fargatealloy.alloy.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of cells, where the cells of a column that follow each other become as wide as the widest.
 *
 * <p>A tab or vertical tab ends a cell, a newline a line, a form feed a line and the table; the
 * last cell of a line belongs to no column. These are the rules of Go's <a
 * href="https://pkg.go.dev/text/tabwriter">text/tabwriter</a>, which {@code alloy fmt} prints with.
 */
final class ElasticTable {
  /** How to write strings that hold tabs or newlines. */
  enum Strings {
    /** As parts of the table, like {@code alloy fmt}; this may change them. */
    ALIGNED,
    VERBATIM
  }

  private record Mark(Cell cell, int offset, String text) {
    boolean isKeptIn(StringBuilder out) {
      int start = cell.printedAt() + offset;
      int end = start + text.length();
      return end <= out.length() && out.substring(start, end).equals(text);
    }
  }

  private final Strings strings;
  private final TablePrinter printer;
  private final List<List<Cell>> lines = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private List<Cell> line = new ArrayList<>();
  private Cell cell = new Cell();
  private boolean empty = true;

  ElasticTable(int expectedLength, Strings strings) {
    this.strings = strings;
    this.printer = new TablePrinter(expectedLength);
  }

  /** Whether nothing has been written yet. */
  boolean isEmpty() {
    return empty;
  }

  void comment(String text) {
    empty = false;
    cell.appendVerbatim(text);
  }

  void token(String text) {
    empty = false;
    if (!holdsControl(text)) {
      cell.append(text);
    } else if (strings == Strings.VERBATIM) {
      cell.appendVerbatim(text);
    } else {
      tokenWithControls(text);
    }
  }

  /** Writes a blank or one of the characters that end a cell, a line or the table. */
  void control(char character) {
    empty = false;
    if (!isControl(character)) {
      cell.append(character);
      return;
    }
    line.add(cell.end(character != '\t'));
    cell = new Cell();
    if (character == '\n' || character == '\f') {
      endLine(character == '\f');
    }
  }

  void finish() {
    if (!cell.isEmpty()) {
      line.add(cell);
    }
    lines.add(line);
    printer.printLast(lines);
  }

  /** Whether every string, after {@link #finish}, is in {@link #text} as it was written. */
  boolean keepsStrings() {
    return marks.stream().allMatch(mark -> mark.isKeptIn(printer.text()));
  }

  String text() {
    return printer.text().toString();
  }

  private void tokenWithControls(String text) {
    marks.add(new Mark(cell, cell.length(), text));
    for (int i = 0; i < text.length(); i++) {
      control(text.charAt(i));
    }
  }

  private void endLine(boolean endsTable) {
    boolean alignsNothing = line.size() == 1;
    lines.add(line);
    line = new ArrayList<>(alignsNothing ? 1 : lines.get(lines.size() - 1).size());
    if (endsTable || alignsNothing) {
      printer.print(lines);
      lines.clear();
    }
  }

  private static boolean holdsControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(char character) {
    return character == '\t' || character >= '\n' && character <= '\f';
  }
}
