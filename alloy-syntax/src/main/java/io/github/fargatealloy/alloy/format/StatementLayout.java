package io.github.fargatealloy.alloy.format;

import io.github.fargatealloy.alloy.syntax.Attribute;
import io.github.fargatealloy.alloy.syntax.Block;
import io.github.fargatealloy.alloy.syntax.Identifier;
import io.github.fargatealloy.alloy.syntax.Node;
import io.github.fargatealloy.alloy.syntax.Statement;
import java.util.List;

/** Lays out attributes and blocks: one a line, "=" aligned, an empty line in front of blocks. */
final class StatementLayout {
  private final TokenWriter out;
  private final ExpressionLayout expressions;

  StatementLayout(String source, TokenWriter out) {
    this.out = out;
    this.expressions = new ExpressionLayout(source, out);
  }

  void write(List<Statement> body) {
    Statement previous = null;
    for (Statement statement : body) {
      if (previous != null && standsApart(previous, statement)) {
        out.gap(Gap.BREAK);
      }
      if (statement instanceof Block block) {
        write(block);
      } else if (statement instanceof Attribute attribute) {
        write(attribute);
      }
      out.gap(spansLines(statement) ? Gap.BREAK : Gap.NEWLINE);
      previous = statement;
    }
  }

  private static boolean standsApart(Statement previous, Statement statement) {
    return statement instanceof Block || statement.start().line() - previous.end().line() > 1;
  }

  private void write(Attribute attribute) {
    out.token(attribute.start(), attribute.name().text());
    out.gap(Gap.CELL).token("=").gap(Gap.BLANK);
    expressions.write(attribute.value());
  }

  private void write(Block block) {
    writeName(block.name());
    out.gap(Gap.BLANK);
    if (block.label() != null) {
      out.token(block.label().start(), "\"" + block.label() + "\"").gap(Gap.BLANK);
    }
    out.token(block.leftBrace(), "{").gap(Gap.INDENT);
    if (block.body().isEmpty()) {
      out.gap(Gap.BLANK);
    } else {
      out.gap(Gap.BREAK);
      write(block.body());
    }
    out.gap(Gap.UNINDENT).token(block.rightBrace(), "}");
  }

  /** Joins a name that is written over several lines; the comments in it go in front. */
  private void writeName(Identifier name) {
    boolean holdsComment = spansLines(name) && out.hasCommentBetween(name.start(), name.end());
    out.token(holdsComment ? name.end() : name.start(), name.text());
    if (spansLines(name)) {
      out.joinedUntil(name.end());
    }
  }

  static boolean spansLines(Node node) {
    return node.start().line() != node.end().line();
  }
}
