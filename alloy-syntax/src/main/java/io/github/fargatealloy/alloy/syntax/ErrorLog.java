package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.Position;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Collects errors of one text, the first of each line: what follows on it is mostly an echo. */
final class ErrorLog {
  private final List<Diagnostic> errors = new ArrayList<>();
  private final BitSet lines = new BitSet();
  private boolean closed;

  void add(Position start, Position end, String code, String message) {
    if (!closed && !lines.get(start.line())) {
      lines.set(start.line());
      errors.add(Diagnostic.error(start, end, code, message));
    }
  }

  /** Adds the last error of the text: all that comes later is ignored. */
  void addLast(Position start, Position end, String code, String message) {
    closed = true;
    errors.add(Diagnostic.error(start, end, code, message));
  }

  List<Diagnostic> inOrder() {
    List<Diagnostic> ordered = new ArrayList<>(errors);
    ordered.sort(null);
    return ordered;
  }
}
