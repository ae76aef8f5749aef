package io.github.fargatealloy.cli;

import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.local.definition.TaskDefinitionFile;
import io.github.fargatealloy.local.plan.MissingAgent;
import io.github.fargatealloy.local.plan.RunOptions;
import io.github.fargatealloy.local.process.AlloyLog;
import io.github.fargatealloy.local.process.Console;
import io.github.fargatealloy.local.report.NextCommands;
import io.github.fargatealloy.local.run.Interruption;
import io.github.fargatealloy.local.run.LocalRun;
import io.github.fargatealloy.local.run.Outcome;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fargate-alloy run}: parameters and printing around a {@link LocalRun}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Runs a generated task on this machine, without Docker and without AWS.",
    description = {
      "",
      "Containers become processes, started and stopped in the order of ECS. They see the task"
          + " metadata endpoint, so telemetry carries the attributes of an ECS task. Alloy runs"
          + " with its generated configuration if it is installed; what it sends is shown here"
          + " instead of going to Grafana Cloud. Without Alloy an embedded OTLP sink takes its"
          + " place.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  Until Ctrl-C:",
      "    fargate-alloy run --process \\",
      "        orders='java -javaagent:fargate-alloy-javaagent.jar -jar target/app.jar'",
      "  As a check: exit code 0 if traces, metrics and logs arrived, else 1:",
      "    fargate-alloy run --once --request http://localhost:8080/orders/1 --process \\",
      "        orders='java -javaagent:fargate-alloy-javaagent.jar -jar target/app.jar'"
    })
public final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description =
          "A project that was generated, the folder with its task-definition.json, or that file"
              + " (default: this directory).")
  private Path target;

  @Option(
      names = "--process",
      paramLabel = "NAME=COMMAND",
      description =
          "The command that stands for a container, since an image cannot be started here."
              + " Repeatable; a container without one is skipped.")
  private Map<String, String> processes = new LinkedHashMap<>();

  @Option(
      names = "--agent",
      paramLabel = "FILE",
      description =
          "Local jar in place of the one that java.agent names in the image. Without java.agent,"
              + " write -javaagent into COMMAND.")
  private Path agent;

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "NAME=value lines for variables and secrets; other secrets get dummy values.")
  private Path envFile;

  @Option(
      names = "--request",
      paramLabel = "URL",
      description = "Requested once the application listens. Repeatable; default: its root.")
  private List<URI> requests = List.of();

  @Option(
      names = "--once",
      description = "Stop when all signals have arrived; exit code 1 if one is missing.")
  private boolean once;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "For the application's start, and again for the arrival of all signals"
              + " (default: ${DEFAULT-VALUE}).")
  private int timeoutSeconds;

  @Option(
      names = "--alloy",
      paramLabel = "FILE",
      description = "The Alloy binary (default: alloy on PATH).")
  private Path alloy;

  @Option(names = "--no-alloy", description = "Use the embedded OTLP sink even so.")
  private boolean withoutAlloy;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show all that Alloy logs, not only its warnings and errors.")
  private boolean verbose;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Console console =
        new Console(
            line -> print(err, line),
            Ansi.AUTO.enabled(),
            line -> verbose || !AlloyLog.isRoutine(line));
    RunOptions options = options();
    TaskDefinitionFile.read(options.taskDefinition())
        .value()
        .flatMap(definition -> MissingAgent.warning(definition, options, nameAgent(definition)))
        .ifPresent(warning -> print(err, "Warning: " + warning));
    LocalRun run = new LocalRun(options, System.getenv(), console, text -> print(out, text));
    try (Interruption interruption = Interruption.ofThisThread()) {
      Outcome outcome = run.run(interruption);
      if (outcome.problems().isEmpty()) {
        outcome.missing().forEach(each -> print(err, "Missing: " + each));
      }
      print(err, outcome.problems().render().stripTrailing());
      if (outcome.isComplete()) {
        print(out, NextCommands.of(taskDefinition()));
      }
      boolean failed = !outcome.problems().isEmpty() || once && !outcome.isComplete();
      return failed ? FargateAlloy.PROBLEMS : FargateAlloy.OK;
    }
  }

  private RunOptions options() {
    return new RunOptions(
        taskDefinition(),
        processes,
        Optional.ofNullable(agent),
        Optional.ofNullable(alloy),
        withoutAlloy,
        Optional.ofNullable(envFile),
        once,
        requests,
        Duration.ofSeconds(timeoutSeconds));
  }

  private String nameAgent(TaskDefinition definition) {
    String jar = agent == null ? "FILE" : agent.toString();
    return "fargate-alloy run --process %s='java -javaagent:%s -jar app.jar'"
        .formatted(definition.application().orElseThrow().name(), jar);
  }

  private Path taskDefinition() {
    if (!Files.isDirectory(target)) {
      return target;
    }
    Path here = target.resolve("task-definition.json").normalize();
    return Files.exists(here)
        ? here
        : target.resolve("target/fargate/task-definition.json").normalize();
  }

  private static void print(PrintWriter to, String text) {
    if (!text.isEmpty()) {
      to.println(text);
      to.flush();
    }
  }
}
