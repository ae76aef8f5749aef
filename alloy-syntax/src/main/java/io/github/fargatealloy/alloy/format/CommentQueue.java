package io.github.fargatealloy.alloy.format;

import io.github.fargatealloy.alloy.syntax.Comment;
import io.github.fargatealloy.alloy.syntax.CommentGroup;
import java.util.List;

/** The comments that are still to be written, in the order of the text. */
final class CommentQueue {
  private final List<CommentGroup> groups;
  private int next;

  CommentQueue(List<CommentGroup> groups) {
    this.groups = groups;
  }

  /**
   * Whether a group comes before a token of which the place is known or estimated.
   *
   * <p>A line comment does not if the token is thought to share its line: it would hide the token.
   */
  boolean isDue(int offset, int line) {
    if (next == groups.size()) {
      return false;
    }
    List<Comment> group = groups.get(next).comments();
    Comment last = group.get(group.size() - 1);
    return startOf(next) <= offset && (last.isBlockComment() || last.end().line() < line);
  }

  boolean hasBetween(int from, int to) {
    int group = next;
    while (group < groups.size() && startOf(group) < from) {
      group++;
    }
    return group < groups.size() && startOf(group) < to;
  }

  CommentGroup take() {
    return groups.get(next++);
  }

  private int startOf(int group) {
    return groups.get(group).first().start().offset();
  }
}
