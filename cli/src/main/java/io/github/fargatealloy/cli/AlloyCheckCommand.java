package io.github.fargatealloy.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
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
  static final String AS_ONE = "--as-one";
  static final String JSON = "--json";

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
      names = AS_ONE,
      description = {
        "Check all files together, as Alloy reads a directory: each may refer to the others, and"
            + " directories in a named one do not count."
      })
  private boolean asOne;

  @Option(
      names = JSON,
      description = {
        "Print one JSON object a line to standard output: file, valid, and problems with line,"
            + " column, severity, code and message."
      })
  private boolean json;

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    boolean valid = toCheck().run(new VerdictPrinter(command.getOut(), command.getErr(), json));
    return valid ? FargateAlloy.OK : FargateAlloy.PROBLEMS;
  }

  AlloyCheck toCheck() {
    return new AlloyCheck(paths, options.toCheckOptions(), asOne, json);
  }
}
