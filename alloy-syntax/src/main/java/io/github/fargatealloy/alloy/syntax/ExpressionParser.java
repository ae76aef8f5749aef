package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;
import java.util.ArrayList;
import java.util.List;

/** Parses expressions by recursive descent, operators by precedence climbing. */
final class ExpressionParser {
  private final TokenStream tokens;
  private final Nesting nesting;

  /** Of the expression that was parsed last. */
  private int height;

  ExpressionParser(TokenStream tokens, Nesting nesting) {
    this.tokens = tokens;
    this.nesting = nesting;
  }

  Expression parse() {
    return parseBinary(BinaryOperator.OR.precedence());
  }

  private Expression parseBinary(int minPrecedence) {
    nesting.enter();
    Expression left = parseUnary();
    while (tokens.kind().precedence() >= minPrecedence) {
      BinaryOperator operator = tokens.kind().binaryOperator();
      Position operatorStart = tokens.start();
      tokens.advance();
      int leftHeight = height;
      boolean groupsRight = operator == BinaryOperator.POWER;
      Expression right = parseBinary(operator.precedence() + (groupsRight ? 0 : 1));
      left = new BinaryExpression(left, operator, operatorStart, right);
      height = nesting.grow(Math.max(leftHeight, height));
    }
    nesting.leave();
    return left;
  }

  private Expression parseUnary() {
    UnaryOperator operator =
        switch (tokens.kind()) {
          case NOT -> UnaryOperator.NOT;
          case MINUS -> UnaryOperator.MINUS;
          default -> null;
        };
    if (operator == null) {
      return parsePostfix();
    }
    Position start = tokens.start();
    tokens.advance();
    nesting.enter();
    Expression operand = parseUnary();
    nesting.leave();
    height = nesting.grow(height);
    return new UnaryExpression(operator, start, operand);
  }

  private Expression parsePostfix() {
    Expression value = parsePrimary();
    while (true) {
      int valueHeight = height;
      switch (tokens.kind()) {
        case DOT -> {
          tokens.advance();
          value = new AccessExpression(value, parseFieldName());
          height = 0;
        }
        case LEFT_BRACKET -> value = parseIndex(value);
        case LEFT_PARENTHESIS -> value = parseCall(value);
        case STRING, LEFT_BRACE -> throw blockAsValue(value);
        default -> {
          return value;
        }
      }
      height = nesting.grow(Math.max(valueHeight, height));
    }
  }

  private Identifier parseFieldName() {
    if (!tokens.is(TokenKind.IDENTIFIER)) {
      throw tokens.failure("what follows \".\" must be a name");
    }
    Identifier name = new Identifier(tokens.text(), tokens.start(), tokens.end());
    tokens.advance();
    return name;
  }

  private Expression parseIndex(Expression value) {
    Position leftBracket = tokens.expect(TokenKind.LEFT_BRACKET, "an index");
    Expression index = parse();
    Position rightBracket = tokens.expect(TokenKind.RIGHT_BRACKET, "the end of an index");
    return new IndexExpression(value, leftBracket, index, rightBracket);
  }

  private Expression parseCall(Expression function) {
    Position left = tokens.expect(TokenKind.LEFT_PARENTHESIS, "a call");
    List<Expression> arguments = parseList(TokenKind.RIGHT_PARENTHESIS);
    Position right = tokens.expect(TokenKind.RIGHT_PARENTHESIS, "the end of a call");
    return new CallExpression(function, left, arguments, right);
  }

  /** {@code name = some.block "label" { … }} and the like. */
  private SyntaxFailure blockAsValue(Expression value) {
    Position start = tokens.start();
    if (tokens.is(TokenKind.STRING)) {
      tokens.advance();
    }
    if (!tokens.is(TokenKind.LEFT_BRACE)) {
      return tokens.failureAt(
          start,
          "unexpected-token",
          "what follows a value must be an operator or the end of the line, but is a string");
    }
    return tokens.failureAt(
        value.start(), "block-as-value", "a value must be an expression, but is a block");
  }

  private Expression parsePrimary() {
    height = 0;
    Expression primary =
        switch (tokens.kind()) {
          case IDENTIFIER -> parseFieldName();
          case STRING -> parseLiteral(Literal.Kind.STRING);
          case NUMBER -> parseLiteral(Literal.Kind.NUMBER);
          case FLOAT -> parseLiteral(Literal.Kind.FLOAT);
          case BOOL -> parseLiteral(Literal.Kind.BOOL);
          case NULL -> parseLiteral(Literal.Kind.NULL);
          case LEFT_PARENTHESIS -> parseParenthesized();
          case LEFT_BRACKET -> parseArray();
          case LEFT_BRACE -> parseObject();
          default -> throw tokens.failure("a value must be an expression");
        };
    height++;
    return primary;
  }

  private Literal parseLiteral(Literal.Kind kind) {
    Literal literal = new Literal(kind, tokens.text(), tokens.start(), tokens.end());
    tokens.advance();
    return literal;
  }

  private Expression parseParenthesized() {
    Position left = tokens.expect(TokenKind.LEFT_PARENTHESIS, "a group");
    Expression inner = parse();
    Position right = tokens.expect(TokenKind.RIGHT_PARENTHESIS, "the end of a group");
    return new ParenthesizedExpression(left, inner, right);
  }

  private Expression parseArray() {
    Position left = tokens.expect(TokenKind.LEFT_BRACKET, "an array");
    List<Expression> elements = parseList(TokenKind.RIGHT_BRACKET);
    Position right = tokens.expect(TokenKind.RIGHT_BRACKET, "the end of an array");
    return new ArrayExpression(left, elements, right);
  }

  private Expression parseObject() {
    Position left = tokens.expect(TokenKind.LEFT_BRACE, "an object");
    List<ObjectField> fields = new ArrayList<>();
    int highest = 0;
    while (!endsList(TokenKind.RIGHT_BRACE)) {
      fields.add(parseField());
      highest = Math.max(highest, height);
      expectComma(TokenKind.RIGHT_BRACE);
    }
    height = highest;
    Position right = tokens.expect(TokenKind.RIGHT_BRACE, "the end of an object");
    return new ObjectExpression(left, fields, right);
  }

  private ObjectField parseField() {
    boolean quoted = tokens.is(TokenKind.STRING);
    if (!quoted && !tokens.is(TokenKind.IDENTIFIER)) {
      throw tokens.failure("a field of an object must start with a name or a string");
    }
    String text = tokens.text();
    String name = quoted ? text.substring(1, text.length() - 1) : text;
    Identifier identifier = new Identifier(name, tokens.start(), tokens.end());
    tokens.advance();
    tokens.expect(TokenKind.ASSIGN, "what follows the name of a field");
    return new ObjectField(identifier, quoted, parse());
  }

  private List<Expression> parseList(TokenKind until) {
    List<Expression> elements = new ArrayList<>();
    int highest = 0;
    while (!endsList(until)) {
      elements.add(parse());
      highest = Math.max(highest, height);
      expectComma(until);
    }
    height = highest;
    return elements;
  }

  private boolean endsList(TokenKind until) {
    return tokens.is(until) || tokens.is(TokenKind.END_OF_FILE);
  }

  private void expectComma(TokenKind until) {
    if (tokens.is(until)) {
      return;
    }
    if (!tokens.is(TokenKind.COMMA)) {
      throw tokens.failure("missing-comma", "what follows an element must be \",\" or " + until);
    }
    tokens.advance();
  }
}
