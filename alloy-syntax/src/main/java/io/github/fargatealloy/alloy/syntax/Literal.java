package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/**
 * A constant.
 *
 * @param text as it is written, quotes and escapes included
 */
public record Literal(Kind kind, String text, Position start, Position end) implements Expression {
  /** What a constant is; a number with a fraction or an exponent is {@link #FLOAT}. */
  public enum Kind {
    STRING,
    NUMBER,
    FLOAT,
    BOOL,
    NULL
  }

  /**
   * What a string means: without quotes, escapes resolved.
   *
   * @throws IllegalStateException if this is not a string
   */
  public String stringValue() {
    if (kind != Kind.STRING) {
      throw new IllegalStateException("not a string: " + text);
    }
    return StringLiterals.decode(text);
  }
}
