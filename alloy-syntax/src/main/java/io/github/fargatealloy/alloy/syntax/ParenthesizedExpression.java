package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/** {@code (inner)}. */
public record ParenthesizedExpression(
    Position leftParenthesis, Expression inner, Position rightParenthesis) implements Expression {
  @Override
  public Position start() {
    return leftParenthesis;
  }

  @Override
  public Position end() {
    return rightParenthesis.right(1);
  }
}
