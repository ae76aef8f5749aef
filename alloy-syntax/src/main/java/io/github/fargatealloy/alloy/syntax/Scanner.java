package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/**
 * Splits a text into tokens, in one pass.
 *
 * <p>A newline is a {@link TokenKind#TERMINATOR} when it follows a token that can end a statement,
 * also when comments stand in between; any other newline is a blank.
 */
final class Scanner {
  private final String text;
  private final ErrorLog errors;
  private final SourceCursor cursor;
  private Position start;
  private boolean terminatorDue;

  /** The first newline at or behind the place where one was last looked for. */
  private int newline = -1;

  Scanner(String text, ErrorLog errors) {
    this.text = text;
    this.errors = errors;
    this.cursor = new SourceCursor(text, errors);
    this.start = cursor.position();
  }

  /** Where the token that {@link #next} returned last starts. */
  Position start() {
    return start;
  }

  /** Where the next token is looked for: behind the token that {@link #next} returned last. */
  Position end() {
    return cursor.position();
  }

  /** Whether a text is a name by itself, so that it can be a label. */
  static boolean isIdentifier(String text) {
    Scanner scanner = new Scanner(text, new ErrorLog());
    return scanner.next() == TokenKind.IDENTIFIER
        && scanner.start.offset() == 0
        && scanner.cursor.index() == text.length();
  }

  TokenKind next() {
    skipBlanks();
    start = cursor.position();
    int character = cursor.codePoint();
    if (terminatorDue && endsLine(character)) {
      if (character == '\n') {
        cursor.advance();
      }
      terminatorDue = false;
      return TokenKind.TERMINATOR;
    }
    TokenKind kind = scan(character);
    // An illegal character leaves open what the line was before it.
    terminatorDue = kind == TokenKind.ILLEGAL ? terminatorDue : kind.endsStatement();
    return kind;
  }

  private boolean endsLine(int character) {
    return switch (character) {
      case SourceCursor.END, '\n' -> true;
      case '/' -> onlyCommentsUntilNewline();
      default -> false;
    };
  }

  private void skipBlanks() {
    int unit = cursor.current();
    while (unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n' && !terminatorDue) {
      cursor.advance();
      unit = cursor.current();
    }
  }

  private TokenKind scan(int character) {
    if (Characters.isLetter(character)) {
      return scanIdentifier();
    }
    if (Characters.isDecimal(character)
        || character == '.' && Characters.isDecimal(cursor.following())) {
      return scanNumber();
    }
    cursor.advance();
    return switch (character) {
      case SourceCursor.END -> TokenKind.END_OF_FILE;
      case '"' -> scanQuoted('"');
      case '`' -> scanRawString();
      case '\'' -> scanSingleQuoted();
      case '/' -> scanSlash();
      case '|' -> scanPair('|', TokenKind.OR);
      case '&' -> scanPair('&', TokenKind.AND);
      case '!' -> withEqualSign(TokenKind.NOT, TokenKind.NOT_EQUAL);
      case '=' -> withEqualSign(TokenKind.ASSIGN, TokenKind.EQUAL);
      case '<' -> withEqualSign(TokenKind.LESS, TokenKind.LESS_OR_EQUAL);
      case '>' -> withEqualSign(TokenKind.GREATER, TokenKind.GREATER_OR_EQUAL);
      case '+' -> TokenKind.PLUS;
      case '-' -> TokenKind.MINUS;
      case '*' -> TokenKind.TIMES;
      case '%' -> TokenKind.MODULO;
      case '^' -> TokenKind.POWER;
      case '{' -> TokenKind.LEFT_BRACE;
      case '}' -> TokenKind.RIGHT_BRACE;
      case '(' -> TokenKind.LEFT_PARENTHESIS;
      case ')' -> TokenKind.RIGHT_PARENTHESIS;
      case '[' -> TokenKind.LEFT_BRACKET;
      case ']' -> TokenKind.RIGHT_BRACKET;
      case ',' -> TokenKind.COMMA;
      case '.' -> TokenKind.DOT;
      default -> {
        report(
            "illegal-character",
            "outside strings and comments a character must belong to Alloy's syntax, but is "
                + describe(character));
        yield TokenKind.ILLEGAL;
      }
    };
  }

  private TokenKind scanIdentifier() {
    int character = cursor.codePoint();
    while (Characters.isLetter(character) || Characters.isDigit(character)) {
      cursor.advance();
      character = cursor.codePoint();
    }
    int length = cursor.index() - start.offset();
    if (length == 4) {
      if (text.startsWith("true", start.offset())) {
        return TokenKind.BOOL;
      }
      if (text.startsWith("null", start.offset())) {
        return TokenKind.NULL;
      }
    }
    return length == 5 && text.startsWith("false", start.offset())
        ? TokenKind.BOOL
        : TokenKind.IDENTIFIER;
  }

  private TokenKind scanNumber() {
    skipDecimals();
    TokenKind kind = TokenKind.NUMBER;
    if (cursor.current() == '.') {
      kind = TokenKind.FLOAT;
      cursor.advance();
      skipDecimals();
    }
    if (cursor.current() == 'e' || cursor.current() == 'E') {
      kind = TokenKind.FLOAT;
      cursor.advance();
      if (cursor.current() == '+' || cursor.current() == '-') {
        cursor.advance();
      }
      int before = cursor.index();
      skipDecimals();
      if (cursor.index() == before) {
        return malformed("malformed-number", "an exponent must have digits, but is empty");
      }
    }
    return kind;
  }

  private void skipDecimals() {
    while (Characters.isDecimal(cursor.current())) {
      cursor.advance();
    }
  }

  private TokenKind scanSingleQuoted() {
    scanQuoted('\'');
    return malformed(
        "single-quoted-string", "a string must stand in double quotes, but is in single quotes");
  }

  private TokenKind scanQuoted(char quote) {
    boolean wellFormed = true;
    int unit = cursor.current();
    while (unit != quote) {
      if (unit == '\n' || unit == SourceCursor.END) {
        return malformed(
            "unterminated-string", "a string must end with its quote on its line, but goes on");
      }
      if (unit == '\\') {
        wellFormed &= new EscapeScanner(cursor, errors).scan();
      } else {
        cursor.advance();
      }
      unit = cursor.current();
    }
    cursor.advance();
    return wellFormed ? TokenKind.STRING : TokenKind.MALFORMED;
  }

  private TokenKind scanRawString() {
    int unit = cursor.current();
    while (unit != '`' && unit != SourceCursor.END) {
      cursor.advance();
      unit = cursor.current();
    }
    if (unit == SourceCursor.END) {
      return malformed("unterminated-string", "a raw string must end with \"`\", but goes on");
    }
    cursor.advance();
    return TokenKind.STRING;
  }

  private TokenKind scanSlash() {
    if (cursor.current() == '/') {
      while (cursor.current() != '\n' && cursor.current() != SourceCursor.END) {
        cursor.advance();
      }
      return TokenKind.COMMENT;
    }
    if (cursor.current() != '*') {
      return TokenKind.DIVIDE;
    }
    cursor.advance();
    while (cursor.current() != '*' || cursor.following() != '/') {
      if (cursor.current() == SourceCursor.END) {
        report("unterminated-comment", "a block comment must end with \"*/\", but goes on");
        return TokenKind.COMMENT;
      }
      cursor.advance();
    }
    cursor.advance();
    cursor.advance();
    return TokenKind.COMMENT;
  }

  private TokenKind scanPair(char second, TokenKind kind) {
    if (cursor.current() == second) {
      cursor.advance();
    } else {
      report(
          "illegal-character", "an operator must be " + kind + ", but is \"" + second + "\" alone");
    }
    return kind;
  }

  private TokenKind withEqualSign(TokenKind without, TokenKind with) {
    if (cursor.current() != '=') {
      return without;
    }
    cursor.advance();
    return with;
  }

  /** Whether comments, of which one starts at the cursor, are all that the line still holds. */
  private boolean onlyCommentsUntilNewline() {
    int at = cursor.index();
    while (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      if (close < 0 || nextNewline(at) < close) {
        return true;
      }
      at = close + 2;
      while (at < text.length() && " \t\r".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (at == text.length() || text.charAt(at) == '\n') {
        return true;
      }
    }
    return text.startsWith("//", at);
  }

  /** Remembers what it finds, so that many comments on a long line cost no more than one. */
  private int nextNewline(int from) {
    if (newline < from) {
      int found = text.indexOf('\n', from);
      newline = found < 0 ? text.length() : found;
    }
    return newline;
  }

  private TokenKind malformed(String code, String message) {
    report(code, message);
    return TokenKind.MALFORMED;
  }

  private void report(String code, String message) {
    errors.add(start, cursor.position(), code, message);
  }

  private static String describe(int character) {
    return Character.isISOControl(character)
        ? "U+" + Integer.toHexString(character)
        : "\"" + Character.toString(character) + "\"";
  }
}
