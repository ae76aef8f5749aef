package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.syntax.Attribute;
import io.github.fargatealloy.alloy.syntax.Block;
import io.github.fargatealloy.alloy.syntax.Expression;
import io.github.fargatealloy.alloy.syntax.Literal;
import io.github.fargatealloy.alloy.syntax.Statement;

/** The parts of a {@code foreach} block. */
final class Foreach {
  static final String TEMPLATE = "template";

  private Foreach() {}

  /** Its template, or null. Of several templates Alloy runs the last. */
  static Block template(Block foreach) {
    Block last = null;
    for (Statement statement : foreach.body()) {
      if (statement instanceof Block block && block.name().text().equals(TEMPLATE)) {
        last = block;
      }
    }
    return last;
  }

  /** The name of its variable, or null when that is missing or not a plain string. */
  static String variable(Block foreach) {
    Expression value = value(foreach, "var");
    return value instanceof Literal literal && literal.kind() == Literal.Kind.STRING
        ? literal.stringValue()
        : null;
  }

  /** What it loops over, or null. */
  static Expression collection(Block foreach) {
    return value(foreach, "collection");
  }

  private static Expression value(Block block, String name) {
    for (Statement statement : block.body()) {
      if (statement instanceof Attribute attribute && attribute.name().text().equals(name)) {
        return attribute.value();
      }
    }
    return null;
  }
}
