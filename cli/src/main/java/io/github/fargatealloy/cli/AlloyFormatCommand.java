package io.github.fargatealloy.cli;

import io.github.fargatealloy.alloy.format.AlloyFormatter;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alloy fmt}: the canonical layout. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    header = "Lays out configurations as alloy fmt does.",
    description = {
      "",
      "Rewrites the files whose layout is another one and prints their names. A file with an error"
          + " in its syntax stays as it is. Standard input is formatted to standard output.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  Every file below a directory:",
      "    fargate-alloy alloy fmt src/main/alloy",
      "  In CI: fail when somebody forgot to format:",
      "    fargate-alloy alloy fmt --check src/main/alloy",
      "  In an editor:",
      "    fargate-alloy alloy fmt -"
    })
final class AlloyFormatCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "Files, directories for all *.alloy files below them, or - for standard input."
      })
  private List<Path> paths;

  @Option(
      names = "--check",
      description = "Write nothing; exit with 1 when a file would be rewritten.")
  private boolean check;

  @Override
  public Integer call() throws IOException {
    VerdictPrinter printer =
        new VerdictPrinter(spec.commandLine().getOut(), spec.commandLine().getErr(), false);
    boolean allWell = true;
    for (AlloyFile file : AlloyFile.named(paths, true)) {
      if (!file.isReadable()) {
        printer.print(file.missing());
        allWell = false;
        continue;
      }
      byte[] content = file.read();
      ParsedFile parsed = AlloyParser.parse(content);
      if (parsed.isValid()) {
        allWell &= format(file, content, AlloyFormatter.format(parsed));
      } else {
        printer.print(new AlloyVerdict(file.name(), parsed.text(), parsed.diagnostics()));
        allWell = false;
      }
    }
    return allWell ? FargateAlloy.OK : FargateAlloy.PROBLEMS;
  }

  /** Whether the file is now as it must be. */
  private boolean format(AlloyFile file, byte[] content, String formatted) throws IOException {
    byte[] canonical = formatted.getBytes(StandardCharsets.UTF_8);
    boolean differs = !Arrays.equals(content, canonical);
    if (file.isStandardInput() && !check) {
      // Not through the writer, which encodes for the terminal.
      System.out.write(canonical);
      System.out.flush();
    } else if (differs) {
      spec.commandLine().getOut().println(file.name());
      if (!check) {
        FileReplacement.replace(file.path(), canonical);
      }
    }
    return !(check && differs);
  }
}
