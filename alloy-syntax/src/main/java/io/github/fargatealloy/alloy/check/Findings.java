package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong in one file. */
final class Findings {
  private final Set<Diagnostic> diagnostics;
  private final Set<Unstable> unstable = new LinkedHashSet<>();
  private final boolean whole;

  /**
   * @param whole whether every file of the module could be parsed
   */
  Findings(List<Diagnostic> diagnostics, boolean whole) {
    this.diagnostics = new LinkedHashSet<>(diagnostics);
    this.whole = whole;
  }

  void error(Node node, String code, String message) {
    diagnostics.add(Diagnostic.error(node.start(), node.end(), code, message));
  }

  /**
   * An error that says that something is missing; kept back when a part of the text could not be
   * parsed, because it may stand there.
   */
  void missing(Node node, String code, String message) {
    if (whole) {
      error(node, code, message);
    }
  }

  void warning(Node node, String code, String message) {
    diagnostics.add(Diagnostic.warning(node.start(), node.end(), code, message));
  }

  void unstable(Unstable use) {
    unstable.add(use);
  }

  List<Diagnostic> inOrder() {
    List<Diagnostic> ordered = new ArrayList<>(diagnostics);
    StabilityLevel needed = StabilityLevel.GENERALLY_AVAILABLE;
    for (Unstable use : unstable) {
      needed = use.level().compareTo(needed) < 0 ? use.level() : needed;
    }
    for (Unstable use : unstable) {
      ordered.add(use.diagnostic(needed));
    }
    ordered.sort(null);
    return List.copyOf(ordered);
  }
}
