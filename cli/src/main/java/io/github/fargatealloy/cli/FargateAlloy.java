package io.github.fargatealloy.cli;

import java.util.List;
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
    })
public final class FargateAlloy implements Runnable {
  static final int OK = 0;
  static final int PROBLEMS = 1;

  /** In the order of the help. */
  private static final List<Verb> VERBS =
      List.of(
          new Verb("init", InitCommand.class),
          new Verb("generate", GenerateCommand.class),
          new Verb("check", CheckCommand.class),
          new Verb("diff", DiffCommand.class),
          new Verb("run", RunCommand.class),
          new Verb("alloy", AlloyCommand.class));

  private record Verb(String name, Class<?> command) {}

  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure of fargate-alloy itself.")
  private boolean stacktrace;

  /** With every verb. */
  static CommandLine commandLine() {
    return commandLine(VERBS).addSubcommand(HelpCommand.class);
  }

  /** With what these arguments need: to learn of the other verbs takes a fifth of a short run. */
  static CommandLine commandLine(String[] arguments) {
    return VERBS.stream()
        .filter(verb -> arguments.length > 0 && arguments[0].equals(verb.name()))
        .findFirst()
        .map(verb -> commandLine(List.of(verb)))
        .orElseGet(FargateAlloy::commandLine);
  }

  private static CommandLine commandLine(List<Verb> verbs) {
    FargateAlloy root = new FargateAlloy();
    CommandLine command = new CommandLine(root);
    verbs.forEach(verb -> command.addSubcommand(verb.command()));
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
