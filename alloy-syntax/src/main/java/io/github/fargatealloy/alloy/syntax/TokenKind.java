package io.github.fargatealloy.alloy.syntax;

/** What the scanner tells apart; a description reads well behind "is". */
enum TokenKind {
  ILLEGAL("an illegal character"),
  END_OF_FILE("the end of the file"),
  /** A newline, or the end of the file, that ends a statement. */
  TERMINATOR("the end of the line"),
  COMMENT("a comment"),

  IDENTIFIER("a name"),
  NUMBER("a number"),
  FLOAT("a number"),
  STRING("a string"),
  BOOL("a bool"),
  NULL("null"),
  /** A string or number that the scanner has reported as wrong. */
  MALFORMED("a malformed constant"),

  ASSIGN("\"=\""),
  NOT("\"!\""),
  OR("\"||\"", BinaryOperator.OR),
  AND("\"&&\"", BinaryOperator.AND),
  EQUAL("\"==\"", BinaryOperator.EQUAL),
  NOT_EQUAL("\"!=\"", BinaryOperator.NOT_EQUAL),
  LESS("\"<\"", BinaryOperator.LESS),
  LESS_OR_EQUAL("\"<=\"", BinaryOperator.LESS_OR_EQUAL),
  GREATER("\">\"", BinaryOperator.GREATER),
  GREATER_OR_EQUAL("\">=\"", BinaryOperator.GREATER_OR_EQUAL),
  PLUS("\"+\"", BinaryOperator.PLUS),
  MINUS("\"-\"", BinaryOperator.MINUS),
  TIMES("\"*\"", BinaryOperator.TIMES),
  DIVIDE("\"/\"", BinaryOperator.DIVIDE),
  MODULO("\"%\"", BinaryOperator.MODULO),
  POWER("\"^\"", BinaryOperator.POWER),

  LEFT_BRACE("\"{\""),
  RIGHT_BRACE("\"}\""),
  LEFT_PARENTHESIS("\"(\""),
  RIGHT_PARENTHESIS("\")\""),
  LEFT_BRACKET("\"[\""),
  RIGHT_BRACKET("\"]\""),
  COMMA("\",\""),
  DOT("\".\"");

  private final String description;
  private final BinaryOperator operator;

  TokenKind(String description) {
    this(description, null);
  }

  TokenKind(String description, BinaryOperator operator) {
    this.description = description;
    this.operator = operator;
  }

  /** The operator that this stands for between two operands, or null. */
  BinaryOperator binaryOperator() {
    return operator;
  }

  /** 0 unless this is a binary operator. */
  int precedence() {
    return operator == null ? 0 : operator.precedence();
  }

  /** Whether a newline behind this ends the statement. */
  boolean endsStatement() {
    return switch (this) {
      case IDENTIFIER, NUMBER, FLOAT, STRING, BOOL, NULL, MALFORMED -> true;
      case RIGHT_BRACE, RIGHT_PARENTHESIS, RIGHT_BRACKET -> true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return description;
  }
}
