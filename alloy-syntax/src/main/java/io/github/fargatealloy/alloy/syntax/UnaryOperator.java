package io.github.fargatealloy.alloy.syntax;

/** An operator in front of one operand; binds tighter than every binary one. */
public enum UnaryOperator {
  NOT("!"),
  MINUS("-");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
