package io.github.fargatealloy.cli;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of {@code alloy check}.
 *
 * @param paths files, directories, or {@code -} for standard input, as the user spells them
 * @param asOne whether all files are one configuration
 * @param json whether the verdicts are for programs
 */
record AlloyCheck(List<Path> paths, CheckOptions options, boolean asOne, boolean json) {

  /** Whether Alloy would take every file. */
  boolean run(VerdictPrinter printer) throws IOException {
    List<AlloyFile> files = AlloyFile.named(paths, !asOne);
    if (asOne) {
      return checkTogether(files, printer);
    }
    boolean valid = true;
    for (AlloyFile file : files) {
      valid &= checkTogether(List.of(file), printer);
    }
    return valid;
  }

  private boolean checkTogether(List<AlloyFile> files, VerdictPrinter printer) throws IOException {
    List<AlloyFile> readable = new ArrayList<>();
    List<ParsedFile> parsed = new ArrayList<>();
    boolean valid = true;
    for (AlloyFile file : files) {
      if (file.isReadable()) {
        readable.add(file);
        parsed.add(AlloyParser.parse(file.read()));
      } else {
        printer.print(file.missing());
        valid = false;
      }
    }
    List<List<Diagnostic>> diagnostics = AlloyChecker.check(parsed, options);
    for (int i = 0; i < parsed.size(); i++) {
      Verdict verdict =
          new AlloyVerdict(readable.get(i).name(), parsed.get(i).text(), diagnostics.get(i));
      printer.print(verdict);
      valid &= verdict.isValid();
    }
    return valid;
  }
}
