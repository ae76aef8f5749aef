package io.github.fargatealloy.alloy.format;

import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;

/**
 * Writes an Alloy text in its canonical layout, byte for byte as {@code alloy fmt} does.
 *
 * <p>It parts from {@code alloy fmt} only where that changes what a config means: it never changes
 * a string (tabs and trailing blanks in raw strings, escapes in field names), never hides code
 * behind a line comment, and adds no comma to a call without arguments.
 */
public final class AlloyFormatter {
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
    ElasticTable table = lay(file, ElasticTable.Strings.ALIGNED);
    if (!table.keepsStrings()) {
      table = lay(file, ElasticTable.Strings.VERBATIM);
    }
    return table.text() + "\n";
  }

  /** Like {@link #format(ParsedFile)} for a text that is known to be right. */
  public static String format(String text) {
    return format(AlloyParser.parse(text));
  }

  private static ElasticTable lay(ParsedFile file, ElasticTable.Strings strings) {
    ElasticTable table = new ElasticTable(file.text().length(), strings);
    TokenWriter writer = new TokenWriter(table, new CommentQueue(file.comments()));
    new StatementLayout(file.text(), writer).write(file.body());
    writer.finish();
    table.finish();
    return table;
  }
}
