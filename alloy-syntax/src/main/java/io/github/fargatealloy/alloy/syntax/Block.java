package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;
import java.util.List;

/**
 * <code>name "label" { body }</code>.
 *
 * @param name all parts joined by dots, without blanks that may stand around the dots
 * @param label text without quotes, place with quotes; null when the block has none, or {@code ""}
 */
public record Block(
    Identifier name,
    Identifier label,
    Position leftBrace,
    List<Statement> body,
    Position rightBrace)
    implements Statement {
  public Block {
    body = List.copyOf(body);
  }

  @Override
  public Position start() {
    return name.start();
  }

  @Override
  public Position end() {
    return rightBrace.right(1);
  }
}
