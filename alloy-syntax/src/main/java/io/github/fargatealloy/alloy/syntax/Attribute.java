package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/** {@code name = value}. */
public record Attribute(Identifier name, Expression value) implements Statement {
  @Override
  public Position start() {
    return name.start();
  }

  @Override
  public Position end() {
    return value.end();
  }
}
