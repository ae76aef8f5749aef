package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/**
 * One field of an object.
 *
 * @param name its text is without quotes, and escapes stay as they are written: Alloy does not
 *     resolve them in names; its place is with quotes
 * @param quoted whether the name is written as a string
 */
public record ObjectField(Identifier name, boolean quoted, Expression value) implements Node {
  @Override
  public Position start() {
    return name.start();
  }

  @Override
  public Position end() {
    return value.end();
  }
}
