package io.github.fargatealloy.alloy.syntax;

/**
 * The brackets that are open at a place in a text, so that the parser can find the end of a broken
 * statement.
 */
final class OpenBrackets {
  private final StringBuilder open = new StringBuilder();

  int count() {
    return open.length();
  }

  /** Whether the innermost bracket is one that holds expressions only. */
  boolean inList() {
    return !open.isEmpty() && innermost() != '{';
  }

  /** Whether a right brace would close one of the brackets behind the first {@code outer}. */
  boolean closesBraceWithin(int outer) {
    return matching('{', outer) >= 0;
  }

  void truncate(int count) {
    open.setLength(Math.min(count, open.length()));
  }

  void accept(TokenKind kind) {
    switch (kind) {
      case LEFT_BRACE -> open.append('{');
      case LEFT_BRACKET -> open.append('[');
      case LEFT_PARENTHESIS -> open.append('(');
      case RIGHT_BRACE -> close('{');
      case RIGHT_BRACKET -> close('[');
      case RIGHT_PARENTHESIS -> close('(');
      default -> {}
    }
  }

  private void close(char opener) {
    int at = matching(opener, 0);
    if (at >= 0) {
      open.setLength(at);
    }
  }

  /** Tolerates one bracket that was forgotten; looks no further, to stay linear. */
  private int matching(char opener, int from) {
    for (int at = open.length() - 1; at >= Math.max(from, open.length() - 2); at--) {
      if (open.charAt(at) == opener) {
        return at;
      }
    }
    return -1;
  }

  private char innermost() {
    return open.charAt(open.length() - 1);
  }
}
