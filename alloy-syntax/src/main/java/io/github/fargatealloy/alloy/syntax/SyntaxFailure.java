package io.github.fargatealloy.alloy.syntax;

/** Unwinds the parser from a mistake, already reported, to the statement around it. */
final class SyntaxFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  SyntaxFailure() {
    super(null, null, false, false);
  }
}
