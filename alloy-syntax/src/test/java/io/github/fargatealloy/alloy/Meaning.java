package io.github.fargatealloy.alloy;

import io.github.fargatealloy.alloy.syntax.Comment;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.util.List;

/** What formatting must keep of a text: its tree without places, and its comments. */
record Meaning(String tree, List<String> comments) {
  static Meaning of(ParsedFile file) {
    return new Meaning(
        file.body().toString().replaceAll("=\\d+:\\d+", "="),
        file.comments().stream().flatMap(g -> g.comments().stream()).map(Comment::text).toList());
  }
}
