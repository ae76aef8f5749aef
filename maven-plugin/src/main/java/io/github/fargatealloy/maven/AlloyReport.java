package io.github.fargatealloy.maven;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.DiagnosticPrinter;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.format.AlloyFormatter;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Checks configurations one after the other, prints what is found, and ends with the count. */
final class AlloyReport {
  private final Log log;
  private final CheckOptions options;
  private final boolean layoutCounts;
  private final Set<Path> refused = new LinkedHashSet<>();
  private int files;
  private int errors;

  AlloyReport(Log log, CheckOptions options, boolean layoutCounts) {
    this.log = log;
    this.options = options;
    this.layoutCounts = layoutCounts;
  }

  /** Checks files that are one configuration. */
  void check(List<Path> configuration) throws IOException {
    List<ParsedFile> parsed = new ArrayList<>();
    for (Path path : configuration) {
      parsed.add(AlloyParser.parse(Files.readAllBytes(path)));
    }
    List<List<Diagnostic>> diagnostics = AlloyChecker.check(parsed, options);
    for (int i = 0; i < parsed.size(); i++) {
      print(configuration.get(i), parsed.get(i), diagnostics.get(i));
      if (layoutCounts && parsed.get(i).isValid()) {
        checkLayout(configuration.get(i), parsed.get(i));
      }
    }
    files += parsed.size();
  }

  /** Ends the build if there was an error. */
  void finish() throws MojoFailureException {
    if (errors > 0) {
      String places = String.join(", ", refused.stream().map(Path::toString).toList());
      throw new MojoFailureException(
          (errors == 1 ? "1 problem in " : errors + " problems in ") + places);
    }
    log.info("Checked: " + files);
  }

  private void print(Path path, ParsedFile file, List<Diagnostic> diagnostics) {
    DiagnosticPrinter printer = new DiagnosticPrinter(path.toString(), file.text());
    for (Diagnostic diagnostic : diagnostics) {
      String shown = printer.print(diagnostic).stripTrailing();
      if (diagnostic.isError()) {
        error(path, shown);
      } else {
        log.warn(shown);
      }
    }
  }

  private void checkLayout(Path path, ParsedFile file) {
    String canonical = AlloyFormatter.format(file);
    if (!canonical.equals(file.text())) {
      int offset = Arrays.mismatch(canonical.toCharArray(), file.text().toCharArray());
      long line = canonical.substring(0, offset).chars().filter(unit -> unit == '\n').count() + 1;
      error(
          path,
          "%s:%s: error: the layout must be that of alloy fmt, but first differs here [alloy-layout]%n    fix: fargate-alloy alloy fmt %s"
              .formatted(path, line, path));
    }
  }

  private void error(Path path, String shown) {
    log.error(shown);
    refused.add(path);
    errors++;
  }
}
