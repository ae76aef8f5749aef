package io.github.fargatealloy.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself; each verb is a class of its own. */
@Command(
    name = "fargate-alloy",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    header = "Observability for Java services on AWS Fargate as one step of the build.",
    description = {
      "",
      "A service.yaml becomes a checked Alloy configuration and a checked ECS task definition;"
          + " the whole task runs on this machine before it ever sees AWS."
    },
    footerHeading = "%nFirst steps:%n",
    footer = {
      "  fargate-alloy init        write a service.yaml to begin with",
      "  fargate-alloy generate    write target/fargate/",
      "  fargate-alloy run --process \\",
      "      SERVICE='java -javaagent:fargate-alloy-javaagent.jar -jar app.jar'",
      "                            run the task here, without Docker or AWS",
      "",
      "fargate-alloy COMMAND --help has examples. Every problem is explained in",
      "https://github.com/fargate-alloy/fargate-alloy/blob/main/docs/problems.md"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:problems in the input, each with its place and a fix",
      "2:wrong usage"
    },
    subcommands = {
      InitCommand.class,
      GenerateCommand.class,
      CheckCommand.class,
      DiffCommand.class,
      RunCommand.class,
      AlloyCommand.class,
      HelpCommand.class
    })
public final class FargateAlloy implements Runnable {
  static final int OK = 0;
  static final int PROBLEMS = 1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure of fargate-alloy itself.")
  private boolean stacktrace;

  static CommandLine commandLine() {
    FargateAlloy root = new FargateAlloy();
    CommandLine command = new CommandLine(root);
    return command
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new WrongUsage(command))
        .setExecutionExceptionHandler(new FailureReport(() -> root.stacktrace));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which command? One of: " + String.join(", ", spec.subcommands().keySet()));
  }
}
