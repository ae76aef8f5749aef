package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import java.util.List;

/** Short forms of what the checker says, for assertions. */
final class Checked {
  static final CheckOptions EXPERIMENTAL =
      CheckOptions.DEFAULT.withStability(StabilityLevel.EXPERIMENTAL);

  private Checked() {}

  /** {@code line code} of everything that is wrong, warnings included. */
  static List<String> codes(String config) {
    return codes(config, EXPERIMENTAL);
  }

  static List<String> codes(String config, CheckOptions options) {
    return diagnostics(config, options).stream()
        .map(diagnostic -> diagnostic.start().line() + " " + diagnostic.code())
        .toList();
  }

  static List<String> messages(String config) {
    return diagnostics(config, EXPERIMENTAL).stream().map(Diagnostic::message).toList();
  }

  static List<Diagnostic> diagnostics(String config, CheckOptions options) {
    return AlloyChecker.check(AlloyParser.parse(config), options);
  }
}
