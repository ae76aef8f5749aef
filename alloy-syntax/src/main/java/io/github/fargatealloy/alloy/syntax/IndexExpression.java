package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/** {@code value[index]}. */
public record IndexExpression(
    Expression value, Position leftBracket, Expression index, Position rightBracket)
    implements Expression {
  @Override
  public Position start() {
    return value.start();
  }

  @Override
  public Position end() {
    return rightBracket.right(1);
  }
}
