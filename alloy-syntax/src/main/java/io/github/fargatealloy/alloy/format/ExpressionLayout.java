package io.github.fargatealloy.alloy.format;

import io.github.fargatealloy.alloy.Position;
import io.github.fargatealloy.alloy.syntax.AccessExpression;
import io.github.fargatealloy.alloy.syntax.ArrayExpression;
import io.github.fargatealloy.alloy.syntax.BinaryExpression;
import io.github.fargatealloy.alloy.syntax.CallExpression;
import io.github.fargatealloy.alloy.syntax.Expression;
import io.github.fargatealloy.alloy.syntax.Identifier;
import io.github.fargatealloy.alloy.syntax.IndexExpression;
import io.github.fargatealloy.alloy.syntax.Literal;
import io.github.fargatealloy.alloy.syntax.ObjectExpression;
import io.github.fargatealloy.alloy.syntax.ObjectField;
import io.github.fargatealloy.alloy.syntax.ParenthesizedExpression;
import io.github.fargatealloy.alloy.syntax.UnaryExpression;
import java.util.List;

/** Lays out expressions: the lines that a list or an object has in the source stay apart. */
final class ExpressionLayout {
  private final String source;
  private final TokenWriter out;

  ExpressionLayout(String source, TokenWriter out) {
    this.source = source;
    this.out = out;
  }

  void write(Expression expression) {
    if (expression instanceof Literal literal) {
      out.token(literal.start(), literal.text());
    } else if (expression instanceof Identifier identifier) {
      out.token(identifier.start(), identifier.text());
    } else if (expression instanceof ArrayExpression array) {
      write(array);
    } else if (expression instanceof ObjectExpression object) {
      write(object);
    } else if (expression instanceof AccessExpression access) {
      write(access);
    } else if (expression instanceof IndexExpression index) {
      write(index.value());
      out.token(index.leftBracket(), "[");
      write(index.index());
      out.token(index.rightBracket(), "]");
    } else if (expression instanceof CallExpression call) {
      write(call);
    } else if (expression instanceof UnaryExpression unary) {
      out.token(unary.start(), unary.operator().symbol());
      write(unary.operand());
    } else if (expression instanceof BinaryExpression binary) {
      write(binary.left());
      out.gap(Gap.BLANK).token(binary.operatorStart(), binary.operator().symbol());
      out.gap(Gap.BLANK);
      write(binary.right());
    } else if (expression instanceof ParenthesizedExpression group) {
      out.token("(");
      write(group.inner());
      out.token(")");
    }
  }

  private void write(AccessExpression access) {
    write(access.value());
    if (access.value() instanceof Literal literal && literal.kind() == Literal.Kind.NUMBER) {
      // "1." would be a number of its own.
      out.gap(Gap.BLANK);
    }
    out.token(".");
    if (onDifferentLines(access.value().end(), access.name().start())) {
      // A line comment may stand here only; behind the name it would end the statement.
      out.token(access.name().start(), access.name().text());
    } else {
      out.token(access.name().text());
    }
  }

  private void write(ArrayExpression array) {
    out.token(array.leftBracket(), "[");
    Position previous = array.leftBracket();
    List<Expression> elements = array.elements();
    for (int i = 0; i < elements.size(); i++) {
      Expression element = elements.get(i);
      boolean ownLine = onDifferentLines(previous, element.start());
      if (ownLine) {
        // Indented first, so that comments in front of the element are, too.
        out.gap(Gap.INDENT).gap(Gap.BREAK);
      } else if (i > 0) {
        out.gap(Gap.BLANK);
      }
      write(element);
      if (i + 1 < elements.size()) {
        out.token(",");
      }
      if (ownLine) {
        out.gap(Gap.UNINDENT);
      }
      previous = element.end();
    }
    if (!elements.isEmpty() && onDifferentLines(previous, array.rightBracket())) {
      out.token(",").gap(Gap.INDENT).gap(Gap.BREAK).gap(Gap.UNINDENT);
    }
    out.token(array.rightBracket(), "]");
  }

  private void write(ObjectExpression object) {
    out.token(object.leftBrace(), "{").gap(Gap.INDENT);
    Position previous = object.leftBrace();
    List<ObjectField> fields = object.fields();
    for (int i = 0; i < fields.size(); i++) {
      ObjectField field = fields.get(i);
      if (onDifferentLines(previous, field.start())) {
        boolean aligned = i > 0 && !StatementLayout.spansLines(fields.get(i - 1).value());
        out.gap(aligned ? Gap.NEWLINE : Gap.BREAK);
      } else if (i > 0) {
        out.gap(Gap.BLANK);
      }
      out.token(field.start(), nameOf(field)).gap(Gap.CELL).token("=").gap(Gap.BLANK);
      write(field.value());
      if (i + 1 < fields.size()) {
        out.token(",");
      }
      previous = field.name().end();
    }
    if (!fields.isEmpty() && onDifferentLines(previous, object.rightBrace())) {
      out.token(",").gap(Gap.BREAK);
    }
    out.gap(Gap.UNINDENT).token(object.rightBrace(), "}");
  }

  /** In double quotes if it is quoted at all; as it is written if that would take escapes. */
  private String nameOf(ObjectField field) {
    String name = field.name().text();
    if (!field.quoted()) {
      return name;
    }
    boolean plain = name.chars().allMatch(c -> c >= ' ' && c != 0x7F && c != '"' && c != '\\');
    return plain
        ? "\"" + name + "\""
        : source.substring(field.name().start().offset(), field.name().end().offset());
  }

  private void write(CallExpression call) {
    write(call.function());
    out.token("(");
    Position previous = call.leftParenthesis();
    List<Expression> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      Expression argument = arguments.get(i);
      boolean ownLine = onDifferentLines(previous, argument.start());
      if (ownLine) {
        out.gap(Gap.BREAK).gap(Gap.INDENT);
      }
      write(argument);
      if (i + 1 < arguments.size()) {
        out.token(",").gap(Gap.BLANK);
      }
      if (ownLine) {
        out.gap(Gap.UNINDENT);
      }
      previous = argument.end();
    }
    if (!arguments.isEmpty() && onDifferentLines(previous, call.rightParenthesis())) {
      out.token(",").gap(Gap.BREAK);
    }
    out.token(")").endedOn(call.rightParenthesis().line());
  }

  private static boolean onDifferentLines(Position a, Position b) {
    return a.line() != b.line();
  }
}
