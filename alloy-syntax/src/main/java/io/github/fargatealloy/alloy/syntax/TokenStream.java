package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a text one at a time, comments put aside, and the brackets that are open. */
final class TokenStream {
  private final String text;
  private final ErrorLog errors;
  private final Scanner scanner;
  private final List<CommentGroup> comments = new ArrayList<>();
  private final OpenBrackets brackets = new OpenBrackets();
  private TokenKind kind;

  TokenStream(String text, ErrorLog errors) {
    this.text = text;
    this.errors = errors;
    this.scanner = new Scanner(text, errors);
    readToken();
  }

  TokenKind kind() {
    return kind;
  }

  boolean is(TokenKind expected) {
    return kind == expected;
  }

  Position start() {
    return scanner.start();
  }

  Position end() {
    return scanner.end();
  }

  String text() {
    return text.substring(start().offset(), end().offset());
  }

  List<CommentGroup> comments() {
    return comments;
  }

  /** Those that the tokens before this one have left open. */
  OpenBrackets brackets() {
    return brackets;
  }

  void advance() {
    brackets.accept(kind);
    readToken();
  }

  /** Steps over a token that must be {@code expected} and returns where it starts. */
  Position expect(TokenKind expected, String subject) {
    if (kind != expected) {
      throw failure(subject + " must be " + expected);
    }
    Position start = start();
    advance();
    return start;
  }

  /** Reports that this token breaks a rule; {@code rule} reads on with "but is …". */
  SyntaxFailure failure(String rule) {
    return failure("unexpected-token", rule);
  }

  SyntaxFailure failure(String code, String rule) {
    errors.add(start(), end(), code, rule + ", but is " + describeToken());
    return new SyntaxFailure();
  }

  SyntaxFailure failureAt(Position start, String code, String message) {
    errors.add(start, end(), code, message);
    return new SyntaxFailure();
  }

  /** Reports that this token is where the parser gives the rest of the text up. */
  SyntaxFailure lastFailure(String code, String message) {
    errors.addLast(start(), end(), code, message);
    kind = TokenKind.END_OF_FILE;
    return new SyntaxFailure();
  }

  private void readToken() {
    if (kind == TokenKind.END_OF_FILE) {
      return;
    }
    kind = scanner.next();
    while (kind == TokenKind.COMMENT) {
      readCommentGroup();
    }
  }

  private void readCommentGroup() {
    List<Comment> group = new ArrayList<>();
    int lastLine = start().line();
    while (kind == TokenKind.COMMENT && start().line() <= lastLine + 1) {
      Comment comment = new Comment(withoutCarriageReturns(text()), start(), end());
      group.add(comment);
      lastLine = comment.end().line();
      kind = scanner.next();
    }
    comments.add(new CommentGroup(group));
  }

  /** As Alloy does it: one that keeps a star and a slash apart stays. */
  private static String withoutCarriageReturns(String comment) {
    if (comment.indexOf('\r') < 0) {
      return comment;
    }
    boolean block = comment.charAt(1) == '*';
    StringBuilder kept = new StringBuilder(comment.length());
    for (int i = 0; i < comment.length(); i++) {
      char unit = comment.charAt(i);
      boolean separates =
          block
              && kept.length() > 2
              && kept.charAt(kept.length() - 1) == '*'
              && i + 1 < comment.length()
              && comment.charAt(i + 1) == '/';
      if (unit != '\r' || separates) {
        kept.append(unit);
      }
    }
    return kept.toString();
  }

  /** Never the text of a string: it may be a secret. */
  private String describeToken() {
    return switch (kind) {
      case IDENTIFIER, NUMBER, FLOAT, BOOL -> "\"" + abbreviated(text()) + "\"";
      default -> kind.toString();
    };
  }

  private static String abbreviated(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }
}
