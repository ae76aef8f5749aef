package io.github.fargatealloy.local.run;

import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.local.definition.TaskDefinitionFile;
import io.github.fargatealloy.local.plan.EnvFile;
import io.github.fargatealloy.local.plan.Executables;
import io.github.fargatealloy.local.plan.RunOptions;
import io.github.fargatealloy.local.plan.TaskPlan;
import io.github.fargatealloy.local.process.Console;
import io.github.fargatealloy.local.sink.Behaviour;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs a generated task definition on this machine, without Docker and without AWS. */
public final class LocalRun {
  static final ProblemCode UNREADABLE_CONFIG =
      new ProblemCode(
          "alloy-config-unreadable",
          "The generated config.alloy must be a file that can be read",
          "It lies beside the task definition, and a local run gives it to Alloy where ECS would"
              + " read it from a parameter.",
          "fargate-alloy generate",
          "sh");

  private final RunOptions options;
  private final Map<String, String> machine;
  private final Console console;
  private final Consumer<String> reports;
  private final Behaviour backend;

  /**
   * @param machine the environment variables of this machine
   * @param console progress and the output of the containers
   * @param reports what arrived, as text; may come more than once
   */
  public LocalRun(
      RunOptions options, Map<String, String> machine, Console console, Consumer<String> reports) {
    this(options, machine, console, reports, Behaviour.HEALTHY);
  }

  /**
   * Like the other, with a backend that is not well.
   *
   * @param backend how the sink that stands for it answers
   */
  public LocalRun(
      RunOptions options,
      Map<String, String> machine,
      Console console,
      Consumer<String> reports,
      Behaviour backend) {
    this.options = options;
    this.machine = Map.copyOf(machine);
    this.console = console;
    this.reports = reports;
    this.backend = backend;
  }

  /**
   * Returns when the task is gone: complete, ended by itself, or interrupted by the user.
   *
   * @param interruption of the calling thread; closed by the caller once the outcome is told
   */
  public Outcome run(Interruption interruption) {
    Executables programs = new Executables(machine.getOrDefault("PATH", ""));
    Checked<TaskDefinition> definition = TaskDefinitionFile.read(options.taskDefinition());
    Checked<Map<String, String>> envFile =
        options.envFile().map(EnvFile::read).orElse(Checked.of(Map.of(), Problems.none()));
    Checked<Optional<String>> config = alloyConfig();
    Problems problems = definition.problems().and(envFile.problems()).and(config.problems());
    if (problems.hasErrors()) {
      return Outcome.refused(problems);
    }
    Checked<TaskPlan> plan = TaskPlan.of(definition.value().orElseThrow(), options, programs);
    if (plan.value().isEmpty()) {
      return Outcome.refused(plan.problems());
    }
    Problems taken =
        FreePorts.check(plan.value().get().requiredPorts(config.value().orElseThrow()));
    if (taken.hasErrors()) {
      return Outcome.refused(taken);
    }
    Session session =
        new Session(
            options,
            plan.value().get(),
            new Session.Inputs(
                machine,
                envFile.value().orElseThrow(),
                config.value().orElseThrow(),
                programs,
                backend),
            console,
            reports);
    try {
      return session.run(interruption);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The generated {@code config.alloy} beside the task definition, if there is one. */
  private Checked<Optional<String>> alloyConfig() {
    Path file = options.taskDefinition().resolveSibling("config.alloy");
    if (!Files.exists(file)) {
      return Checked.of(Optional.empty(), Problems.none());
    }
    try {
      return Checked.of(Optional.of(Files.readString(file)), Problems.none());
    } catch (IOException unreadable) {
      return Checked.refused(
          Problems.of(
              UNREADABLE_CONFIG.error(
                  Location.ofFile(file.toString()),
                  "the generated configuration must be a readable UTF-8 file, but is not",
                  "fargate-alloy generate")));
    }
  }
}
