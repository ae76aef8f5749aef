package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Diagnostic;
import java.util.List;

/**
 * An Alloy text and what the parser found in it.
 *
 * @param text what was parsed
 * @param body statements in the order of the text; one that holds an error may be missing
 * @param comments in the order of the text
 * @param diagnostics in the order of the text, at most one a line; empty when Alloy can read it
 */
public record ParsedFile(
    String text, List<Statement> body, List<CommentGroup> comments, List<Diagnostic> diagnostics) {
  public ParsedFile {
    body = List.copyOf(body);
    comments = List.copyOf(comments);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether the syntax is right, so that {@link #body} is the whole text. */
  public boolean isValid() {
    return diagnostics.isEmpty();
  }
}
