package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;
import java.util.ArrayList;
import java.util.List;

/** Parses attributes and blocks; goes on with the next statement behind a broken one. */
final class StatementParser {
  private final String text;
  private final TokenStream tokens;
  private final ErrorLog errors;
  private final Nesting nesting;
  private final ExpressionParser expressions;

  StatementParser(String text, TokenStream tokens, ErrorLog errors) {
    this.text = text;
    this.tokens = tokens;
    this.errors = errors;
    this.nesting = new Nesting(tokens);
    this.expressions = new ExpressionParser(tokens, nesting);
  }

  List<Statement> parseFile() {
    return parseBody(TokenKind.END_OF_FILE);
  }

  private List<Statement> parseBody(TokenKind until) {
    List<Statement> body = new ArrayList<>();
    int depth = nesting.depth();
    while (!tokens.is(until) && !tokens.is(TokenKind.END_OF_FILE)) {
      int openBrackets = tokens.brackets().count();
      try {
        body.add(parseStatement());
        if (!tokens.is(until) && !tokens.is(TokenKind.TERMINATOR)) {
          throw tokens.failure("what follows a statement must be the end of the line");
        }
      } catch (SyntaxFailure reported) {
        nesting.restore(depth);
        skipStatement(openBrackets);
      }
      if (tokens.is(TokenKind.TERMINATOR)) {
        tokens.advance();
      }
    }
    return body;
  }

  private Statement parseStatement() {
    Identifier name = parseName();
    if (tokens.is(TokenKind.ASSIGN)) {
      return parseAttribute(name);
    }
    if (tokens.is(TokenKind.LEFT_BRACE)) {
      return parseBlock(name, null);
    }
    if (!tokens.is(TokenKind.STRING)) {
      throw tokens.failure("what follows a name must be \"=\", a label in quotes or \"{\"");
    }
    Position labelStart = tokens.start();
    Identifier label = parseLabel();
    if (tokens.is(TokenKind.ASSIGN)) {
      throw tokens.failureAt(
          labelStart,
          "attribute-label",
          "an attribute must have a name only, but \"" + name + "\" has a label");
    }
    if (!tokens.is(TokenKind.LEFT_BRACE)) {
      throw tokens.failure("what follows a label must be \"{\"");
    }
    return parseBlock(name, label);
  }

  private Identifier parseName() {
    if (!tokens.is(TokenKind.IDENTIFIER)) {
      throw tokens.failure("a statement must start with a name");
    }
    Position start = tokens.start();
    Position end = tokens.end();
    StringBuilder name = new StringBuilder(tokens.text());
    tokens.advance();
    while (tokens.is(TokenKind.DOT)) {
      tokens.advance();
      if (!tokens.is(TokenKind.IDENTIFIER)) {
        throw tokens.failure("what follows \".\" must be a name");
      }
      name.append('.').append(tokens.text());
      end = tokens.end();
      tokens.advance();
    }
    return new Identifier(name.toString(), start, end);
  }

  private Attribute parseAttribute(Identifier name) {
    if (name.text().indexOf('.') >= 0) {
      errors.add(
          name.start(),
          name.end(),
          "attribute-name",
          "the name of an attribute must have no \".\", but is \"" + name + "\"");
    }
    tokens.advance();
    return new Attribute(name, expressions.parse());
  }

  /** A wrong label is reported, but the block behind it is still worth reading. */
  private Identifier parseLabel() {
    String literal = tokens.text();
    Identifier label =
        new Identifier(literal.substring(1, literal.length() - 1), tokens.start(), tokens.end());
    if (literal.charAt(0) != '"') {
      report(label, "must stand in double quotes, but stands in \"`\"");
    } else if (!label.text().isEmpty() && !Scanner.isIdentifier(label.text())) {
      report(
          label,
          "must be a name of letters, digits and \"_\" that starts with no digit, but is \""
              + label
              + "\"");
    }
    tokens.advance();
    return label.text().isEmpty() ? null : label;
  }

  private void report(Identifier label, String rule) {
    errors.add(label.start(), label.end(), "invalid-label", "a label " + rule);
  }

  private Block parseBlock(Identifier name, Identifier label) {
    nesting.enter();
    Position leftBrace = tokens.expect(TokenKind.LEFT_BRACE, "the start of a block");
    List<Statement> body = parseBody(TokenKind.RIGHT_BRACE);
    Position rightBrace = tokens.expect(TokenKind.RIGHT_BRACE, "the end of block \"" + name + "\"");
    nesting.leave();
    return new Block(name, label, leftBrace, body, rightBrace);
  }

  /**
   * Steps to the end of a broken statement that began inside {@code outer} open brackets, which is
   * the end of the line behind its last bracket, or the brace that closes the block around it.
   */
  private void skipStatement(int outer) {
    OpenBrackets brackets = tokens.brackets();
    while (!tokens.is(TokenKind.END_OF_FILE)) {
      if (tokens.is(TokenKind.TERMINATOR)
          && (brackets.count() <= outer || brackets.inList() && statementFollows())) {
        break;
      }
      if (tokens.is(TokenKind.RIGHT_BRACE) && outer > 0 && !brackets.closesBraceWithin(outer)) {
        break;
      }
      tokens.advance();
    }
    brackets.truncate(outer);
  }

  /** Whether the next line starts like an attribute, which no line inside a list can do. */
  private boolean statementFollows() {
    int at = skipBlanks(tokens.end().offset());
    int nameStart = at;
    while (at < text.length() && Character.isUnicodeIdentifierPart(text.charAt(at))) {
      at++;
    }
    if (at == nameStart) {
      return false;
    }
    at = skipBlanks(at);
    return text.startsWith("=", at) && !text.startsWith("==", at);
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
