package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/** {@code left operator right}. */
public record BinaryExpression(
    Expression left, BinaryOperator operator, Position operatorStart, Expression right)
    implements Expression {
  @Override
  public Position start() {
    return left.start();
  }

  @Override
  public Position end() {
    return right.end();
  }
}
