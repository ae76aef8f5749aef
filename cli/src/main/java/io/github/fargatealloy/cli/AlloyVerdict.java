package io.github.fargatealloy.cli;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.DiagnosticPrinter;
import java.util.ArrayList;
import java.util.List;

/**
 * What the parser and the checker of the Alloy language say about a file.
 *
 * @param source the text of the file
 */
record AlloyVerdict(String file, String source, List<Diagnostic> diagnostics) implements Verdict {
  @Override
  public boolean isValid() {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.isError()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String text() {
    if (diagnostics.isEmpty()) {
      return "";
    }
    DiagnosticPrinter printer = new DiagnosticPrinter(file, source);
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      text.append(printer.print(diagnostic));
    }
    int count = diagnostics.size();
    return text.append(count == 1 ? "1 problem in " : count + " problems in ")
        .append(file)
        .append('\n')
        .toString();
  }

  @Override
  public JsonObject json() {
    List<JsonObject> entries = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      entries.add(
          new JsonObject()
              .put("line", diagnostic.start().line())
              .put("column", diagnostic.start().column())
              .put("severity", diagnostic.severity().toString())
              .put("code", diagnostic.code())
              .put("message", diagnostic.message()));
    }
    return new JsonObject().put("file", file).put("valid", isValid()).put("problems", entries);
  }
}
