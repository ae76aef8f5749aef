package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.DiagnosticPrinter;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.syntax.ParsedFile;

/** Holds what we generate to what we demand of others: the checker finds nothing in it. */
final class AlloyConfigProof {
  private AlloyConfigProof() {}

  /**
   * Also warnings count: nobody but us can mend them.
   *
   * @throws IllegalStateException when the checker finds anything: a defect of ours
   */
  static void prove(ParsedFile config, CheckOptions options) {
    StringBuilder found = new StringBuilder();
    DiagnosticPrinter printer = new DiagnosticPrinter("config.alloy", config.text());
    for (Diagnostic diagnostic : AlloyChecker.check(config, options)) {
      found.append('\n').append(printer.print(diagnostic));
    }
    if (!found.isEmpty()) {
      throw new IllegalStateException(
          "the generated configuration must be what Alloy accepts, but is not; please report it at"
              + " https://github.com/fargate-alloy/fargate-alloy/issues with the description"
              + found);
    }
  }
}
