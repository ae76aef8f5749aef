package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;
import java.util.List;

/** {@code [element, …]}. */
public record ArrayExpression(
    Position leftBracket, List<Expression> elements, Position rightBracket) implements Expression {
  public ArrayExpression {
    elements = List.copyOf(elements);
  }

  @Override
  public Position start() {
    return leftBracket;
  }

  @Override
  public Position end() {
    return rightBracket.right(1);
  }
}
