package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;
import java.util.List;

/** <code>{ name = value, … }</code>; names may repeat: the last one wins. */
public record ObjectExpression(Position leftBrace, List<ObjectField> fields, Position rightBrace)
    implements Expression {
  public ObjectExpression {
    fields = List.copyOf(fields);
  }

  @Override
  public Position start() {
    return leftBrace;
  }

  @Override
  public Position end() {
    return rightBrace.right(1);
  }
}
