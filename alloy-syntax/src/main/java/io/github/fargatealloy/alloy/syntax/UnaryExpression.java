package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/** {@code !operand} or {@code -operand}. */
public record UnaryExpression(UnaryOperator operator, Position start, Expression operand)
    implements Expression {
  @Override
  public Position end() {
    return operand.end();
  }
}
