package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/**
 * A comment.
 *
 * @param text with its delimiters, without the newline that ends a line comment and without
 *     carriage returns
 */
public record Comment(String text, Position start, Position end) implements Node {
  /** Whether it is written between slash-star and star-slash. */
  public boolean isBlockComment() {
    return text.charAt(1) == '*';
  }
}
