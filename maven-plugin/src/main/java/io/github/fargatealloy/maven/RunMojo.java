package io.github.fargatealloy.maven;

import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.local.definition.TaskDefinitionFile;
import io.github.fargatealloy.local.plan.MissingAgent;
import io.github.fargatealloy.local.plan.RunOptions;
import io.github.fargatealloy.local.plan.ShellWords;
import io.github.fargatealloy.local.process.AlloyLog;
import io.github.fargatealloy.local.process.Console;
import io.github.fargatealloy.local.report.NextCommands;
import io.github.fargatealloy.local.run.Interruption;
import io.github.fargatealloy.local.run.LocalRun;
import io.github.fargatealloy.local.run.Outcome;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs the generated task on this machine, without Docker and without AWS, until Ctrl-C: <code>
 * mvn package fargate-alloy:run</code>. The application is the jar of this project.
 */
@Mojo(name = "run")
public final class RunMojo extends AbstractMojo {
  private static final String NAME_AGENT = "mvn fargate-alloy:run -Dfargate-alloy.agent=FILE";

  /** The directory of the artifacts. */
  @Parameter(
      property = "fargate-alloy.output-directory",
      defaultValue = "${project.build.directory}/fargate")
  private File outputDirectory;

  /** The jar that stands for the application's image, unless <code>processes</code> does. */
  @Parameter(
      property = "fargate-alloy.jar",
      defaultValue = "${project.build.directory}/${project.build.finalName}.jar")
  private File jar;

  /** The agent's jar on this machine. */
  @Parameter(property = "fargate-alloy.agent")
  private File agent;

  /**
   * Commands that stand for containers, since an image cannot be started here; the elements are
   * named like the containers, which without a command are skipped.
   */
  @Parameter private Map<String, String> processes = Map.of();

  /** File of NAME=value lines for variables and secrets; other secrets get dummy values. */
  @Parameter(property = "fargate-alloy.env-file")
  private File envFile;

  /** What is requested once the application listens; by default its root. */
  @Parameter(property = "fargate-alloy.requests")
  private List<URI> requests = List.of();

  /** Whether to stop when all signals have arrived, and to fail when one is missing. */
  @Parameter(property = "fargate-alloy.once", defaultValue = "false")
  private boolean once;

  /** Seconds for the application's start, and again for the arrival of all signals. */
  @Parameter(property = "fargate-alloy.timeout", defaultValue = "120")
  private int timeoutSeconds;

  /** The Alloy binary; by default the one on PATH, else an OTLP sink takes its place. */
  @Parameter(property = "fargate-alloy.alloy")
  private File alloy;

  /** Whether to use the OTLP sink even so. */
  @Parameter(property = "fargate-alloy.no-alloy", defaultValue = "false")
  private boolean withoutAlloy;

  /** Does nothing. */
  @Parameter(property = "fargate-alloy.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoFailureException {
    if (skip) {
      getLog().info("Skipped: fargate-alloy.skip is set.");
      return;
    }
    Path definition = ProblemReport.shown(outputDirectory.toPath()).resolve("task-definition.json");
    if (!Files.exists(definition)) {
      throw new MojoFailureException(
          definition
              + " must be generated first, but does not exist: mvn package fargate-alloy:run");
    }
    Console console =
        new Console(line -> getLog().info(line), false, line -> !AlloyLog.isRoutine(line));
    Optional<TaskDefinition> task = TaskDefinitionFile.read(definition).value();
    RunOptions options = options(definition, task);
    task.flatMap(read -> MissingAgent.warning(read, options, NAME_AGENT)).ifPresent(getLog()::warn);
    LocalRun run = new LocalRun(options, System.getenv(), console, text -> getLog().info(text));
    try (Interruption interruption = Interruption.ofThisThread()) {
      judge(run.run(interruption), definition);
    }
  }

  private void judge(Outcome outcome, Path definition) throws MojoFailureException {
    ProblemReport.print(getLog(), outcome.problems());
    if (outcome.isComplete()) {
      getLog().info(NextCommands.of(definition));
    } else if (once) {
      throw new MojoFailureException("Missing: " + String.join("; ", outcome.missing()));
    } else {
      outcome.missing().forEach(each -> getLog().warn("Missing: " + each));
    }
  }

  private RunOptions options(Path definition, Optional<TaskDefinition> task) {
    return new RunOptions(
        definition,
        task.map(this::withApplication).orElse(processes),
        path(agent),
        path(alloy),
        withoutAlloy,
        path(envFile),
        once,
        requests,
        Duration.ofSeconds(timeoutSeconds));
  }

  private Map<String, String> withApplication(TaskDefinition definition) {
    Map<String, String> all = new LinkedHashMap<>(processes);
    if (Files.exists(jar.toPath())) {
      definition
          .application()
          .ifPresent(container -> all.putIfAbsent(container.name(), application()));
    }
    return all;
  }

  private String application() {
    String withAgent =
        path(agent).map(file -> ShellWords.quote("-javaagent:" + file) + " ").orElse("");
    return "java " + withAgent + "-jar " + ShellWords.quote(jar.getPath());
  }

  private static Optional<Path> path(File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }
}
