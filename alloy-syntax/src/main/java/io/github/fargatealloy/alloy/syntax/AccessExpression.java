package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/** {@code value.name}. */
public record AccessExpression(Expression value, Identifier name) implements Expression {
  @Override
  public Position start() {
    return value.start();
  }

  @Override
  public Position end() {
    return name.end();
  }
}
