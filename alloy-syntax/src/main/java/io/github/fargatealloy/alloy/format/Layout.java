package io.github.fargatealloy.alloy.format;

import io.github.fargatealloy.alloy.syntax.ParsedFile;

/**
 * What one pass of the formatter makes of a text.
 *
 * @param settled whether another pass is known to change nothing
 */
record Layout(String text, boolean settled) {
  static Layout of(ParsedFile file) {
    ElasticTable aligned = new ElasticTable(file.text().length(), ElasticTable.Strings.ALIGNED);
    boolean settled = write(file, aligned);
    if (aligned.keepsStrings()) {
      return new Layout(aligned.text() + "\n", settled);
    }
    ElasticTable verbatim = new ElasticTable(file.text().length(), ElasticTable.Strings.VERBATIM);
    write(file, verbatim);
    return new Layout(verbatim.text() + "\n", false);
  }

  /** Whether another pass may change this, which came out of {@code before}. */
  boolean mayChange(String before) {
    return !settled && !text.equals(before);
  }

  private static boolean write(ParsedFile file, ElasticTable table) {
    TokenWriter writer = new TokenWriter(table, new CommentQueue(file.comments()));
    new StatementLayout(file.text(), writer).write(file.body());
    writer.finish();
    table.finish();
    return writer.isSettled();
  }
}
