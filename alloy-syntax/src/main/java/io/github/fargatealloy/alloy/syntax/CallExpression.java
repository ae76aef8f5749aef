package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;
import java.util.List;

/** {@code function(argument, …)}. */
public record CallExpression(
    Expression function,
    Position leftParenthesis,
    List<Expression> arguments,
    Position rightParenthesis)
    implements Expression {
  public CallExpression {
    arguments = List.copyOf(arguments);
  }

  @Override
  public Position start() {
    return function.start();
  }

  @Override
  public Position end() {
    return rightParenthesis.right(1);
  }
}
