package io.github.fargatealloy.cli;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alloy check}: what would Alloy refuse? */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Finds what Alloy refuses in a configuration.",
    description = {
      "",
      "Finds in one run what alloy validate refuses and what alloy run refuses at its start: among"
          + " it references to fields that do not exist, and values that do not fit where they are"
          + " used. Columns count bytes, as Alloy counts them.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  As a task with an older Alloy reads it:",
      "    fargate-alloy alloy check --alloy-version=v1.16.1 config.alloy",
      "  Every file below a directory, each for itself, for programs:",
      "    fargate-alloy alloy check --json src/main/alloy",
      "  The files of a directory as the one configuration that Alloy makes of them:",
      "    fargate-alloy alloy check --as-one src/main/alloy"
    })
final class AlloyCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AlloyOptions options;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "Files, directories for all *.alloy files below them, or - for standard input."
      })
  private List<Path> paths;

  @Option(
      names = "--as-one",
      description = {
        "Check all files together, as Alloy reads a directory: each may refer to the others, and"
            + " directories in a named one do not count."
      })
  private boolean asOne;

  @Option(
      names = "--json",
      description = {
        "Print one JSON object a line to standard output: file, valid, and problems with line,"
            + " column, severity, code and message."
      })
  private boolean json;

  @Override
  public Integer call() throws IOException {
    VerdictPrinter printer =
        new VerdictPrinter(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    List<AlloyFile> files = AlloyFile.named(paths, !asOne);
    boolean valid = asOne ? checkTogether(files, printer) : checkEach(files, printer);
    return valid ? FargateAlloy.OK : FargateAlloy.PROBLEMS;
  }

  private boolean checkEach(List<AlloyFile> files, VerdictPrinter printer) throws IOException {
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
    List<List<Diagnostic>> diagnostics = AlloyChecker.check(parsed, options.toCheckOptions());
    for (int i = 0; i < parsed.size(); i++) {
      Verdict verdict =
          new AlloyVerdict(readable.get(i).name(), parsed.get(i).text(), diagnostics.get(i));
      printer.print(verdict);
      valid &= verdict.isValid();
    }
    return valid;
  }
}
