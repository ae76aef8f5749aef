package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/** A name: on its own, or as a part of another node. */
public record Identifier(String text, Position start, Position end) implements Expression {
  @Override
  public String toString() {
    return text;
  }
}
