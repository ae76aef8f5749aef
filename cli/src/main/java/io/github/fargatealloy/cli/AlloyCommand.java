package io.github.fargatealloy.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code alloy}: what concerns Alloy configurations of any origin. */
@Command(
    name = "alloy",
    mixinStandardHelpOptions = true,
    header = "Checks and formats Alloy configurations.",
    description = {
      "",
      "For configurations that somebody wrote by hand or that another tool made. Neither command"
          + " needs Alloy.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  What does Alloy refuse in these files?",
      "    fargate-alloy alloy check src/main/alloy",
      "  Lay them out as alloy fmt does:",
      "    fargate-alloy alloy fmt src/main/alloy"
    },
    subcommands = {AlloyCheckCommand.class, AlloyFormatCommand.class})
final class AlloyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which command? One of: " + String.join(", ", spec.subcommands().keySet()));
  }
}
