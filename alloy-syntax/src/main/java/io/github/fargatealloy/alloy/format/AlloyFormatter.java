package io.github.fargatealloy.alloy.format;

import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;

/**
 * Writes an Alloy text in its canonical layout, byte for byte as {@code alloy fmt} does.
 *
 * <p>It parts from {@code alloy fmt} where that changes what a config means: it never changes a
 * string (tabs and trailing blanks in raw strings, escapes in field names), never hides code behind
 * a line comment, and adds no comma to a call without arguments. Where {@code alloy fmt} changes
 * its own output again, it writes what comes out in the end, so that a formatted text stays as it
 * is.
 */
public final class AlloyFormatter {
  /** One pass nearly always settles the layout, a second one a comment in an odd place. */
  private static final int MAX_PASSES = 10;

  private AlloyFormatter() {}

  /**
   * The text of a file in canonical layout, with a newline at its end.
   *
   * @throws IllegalArgumentException if the syntax of the file is wrong
   */
  public static String format(ParsedFile file) {
    if (!file.isValid()) {
      throw new IllegalArgumentException(
          "only a text without syntax errors can be formatted: " + file.diagnostics().get(0));
    }
    Layout layout = Layout.of(file);
    String before = file.text();
    for (int pass = 1; pass < MAX_PASSES && layout.mayChange(before); pass++) {
      before = layout.text();
      layout = Layout.of(AlloyParser.parse(before));
    }
    return layout.text();
  }

  /** Like {@link #format(ParsedFile)} for a text that is known to be right. */
  public static String format(String text) {
    return format(AlloyParser.parse(text));
  }
}
