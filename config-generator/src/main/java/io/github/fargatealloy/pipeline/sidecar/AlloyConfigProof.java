package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.DiagnosticPrinter;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.util.List;

/** Holds what we generate to what we demand of others: the checker finds nothing in it. */
final class AlloyConfigProof {
  private AlloyConfigProof() {}

  /**
   * Also warnings count: nobody but us can mend them.
   *
   * @param components the texts of one configuration
   * @throws IllegalStateException when the checker finds anything: a defect of ours
   */
  static void prove(List<ParsedFile> components, CheckOptions options) {
    StringBuilder found = new StringBuilder();
    List<List<Diagnostic>> diagnostics = AlloyChecker.check(components, options);
    for (int i = 0; i < components.size(); i++) {
      DiagnosticPrinter printer = new DiagnosticPrinter("config.alloy", components.get(i).text());
      for (Diagnostic diagnostic : diagnostics.get(i)) {
        found.append('\n').append(printer.print(diagnostic));
      }
    }
    if (!found.isEmpty()) {
      throw new IllegalStateException(
          "the generated configuration must be what Alloy accepts, but is not; please report it at"
              + " https://github.com/fargate-alloy/fargate-alloy/issues with the description"
              + found);
    }
  }
}
