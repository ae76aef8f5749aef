package io.github.fargatealloy.alloy.syntax;

import java.util.List;

/** Comments, at least one, with neither an empty line nor anything else between them. */
public record CommentGroup(List<Comment> comments) {
  public CommentGroup {
    comments = List.copyOf(comments);
  }

  public Comment first() {
    return comments.get(0);
  }
}
