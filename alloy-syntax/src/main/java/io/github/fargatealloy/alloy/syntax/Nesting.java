package io.github.fargatealloy.alloy.syntax;

/**
 * Bounds the height of the syntax tree, so that whoever walks it may recurse.
 *
 * <p>A node counts once for each node around it. Chains such as {@code a + b + c} and {@code a.b.c}
 * grow the tree downwards on their left side, which is known only afterwards: {@link #grow}.
 */
final class Nesting {
  /** Far above what people write; a stack of 512 KiB is enough for it. */
  static final int MAX_DEPTH = 250;

  private final TokenStream tokens;
  private int depth;

  Nesting(TokenStream tokens) {
    this.tokens = tokens;
  }

  int depth() {
    return depth;
  }

  /** Back to a depth that was left by a failure. */
  void restore(int depth) {
    this.depth = depth;
  }

  void enter() {
    depth++;
    check(depth);
  }

  void leave() {
    depth--;
  }

  /** Checks a node at this depth whose highest child has a height, and returns its own. */
  int grow(int childHeight) {
    check(depth + childHeight + 1);
    return childHeight + 1;
  }

  private void check(int height) {
    if (height > MAX_DEPTH) {
      throw tokens.lastFailure(
          "nesting-too-deep",
          "blocks and expressions must be nested at most "
              + MAX_DEPTH
              + " deep, but go on here; the rest of the text is not read");
    }
  }
}
