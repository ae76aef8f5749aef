package io.github.fargatealloy.local.plan;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a local run will start for each container, and in which order.
 *
 * @param launches one for each container
 */
public record TaskPlan(TaskDefinition definition, StartOrder order, Map<String, Launch> launches) {

  public static Checked<TaskPlan> of(
      TaskDefinition definition, RunOptions options, Executables programs) {
    return new Planning(definition, options, programs).plan();
  }

  public Launch launch(ContainerDefinition container) {
    return launches.get(container.name());
  }

  /** Whether a real Alloy takes part. */
  public boolean hasAlloy() {
    return launches.values().stream().anyMatch(Launch.Alloy.class::isInstance);
  }

  /** Where the application sends its telemetry. */
  public int receivingPort() {
    return AlloyContainer.receivingPort(definition.containerDefinitions());
  }

  /** The containers that a local command stands for, in the order of their start. */
  public List<ContainerDefinition> applications() {
    return order.containers().stream()
        .filter(container -> launch(container) instanceof Launch.Command)
        .toList();
  }

  /**
   * The container's name by the port that it will listen on.
   *
   * @param alloyConfig what an SSM parameter would bring to Alloy
   */
  public Map<Integer, String> requiredPorts(Optional<String> alloyConfig) {
    List<String> alloyTexts =
        order.containers().stream()
            .filter(container -> launch(container) instanceof Launch.Alloy)
            .flatMap(AlloyContainer::texts)
            .toList();
    Map<Integer, String> ports =
        RequiredPorts.of(
            order.containers(),
            launches,
            Stream.concat(alloyTexts.stream(), alloyConfig.stream()).toList());
    if (!hasAlloy()) {
      ports.putIfAbsent(receivingPort(), "alloy");
    }
    return ports;
  }

  private static final class Planning {
    private final TaskDefinition definition;
    private final RunOptions options;
    private final Executables programs;
    private final List<Problem> problems = new ArrayList<>();

    Planning(TaskDefinition definition, RunOptions options, Executables programs) {
      this.definition = definition;
      this.options = options;
      this.programs = programs;
    }

    Checked<TaskPlan> plan() {
      Location file = Location.ofFile(options.taskDefinition().toString());
      Checked<StartOrder> order = StartOrder.of(file, definition);
      order.problems().forEach(problems::add);
      checkOptions();
      Map<String, Launch> launches = new LinkedHashMap<>();
      for (ContainerDefinition container : definition.containerDefinitions()) {
        launches.put(container.name(), launch(container));
      }
      Problems all = Problems.of(problems);
      return all.hasErrors()
          ? Checked.refused(all)
          : Checked.of(new TaskPlan(definition, order.value().orElseThrow(), launches), all);
    }

    private void checkOptions() {
      List<String> names =
          definition.containerDefinitions().stream().map(ContainerDefinition::name).toList();
      options.processes().keySet().stream()
          .filter(name -> !names.contains(name))
          .sorted()
          .forEach(
              name ->
                  problem(
                      PlanProblems.PROCESS_CONTAINER,
                      "--process",
                      "--process must name a container of the task (%s), but is \"%s\""
                          .formatted(String.join(", ", names), name),
                      "--process " + names.get(0) + "='java -jar app.jar'"));
      if (options.processes().isEmpty()) {
        problem(
            PlanProblems.PROCESS_CONTAINER,
            "--process",
            "--process must say what runs in place of an image, for at least one container of the"
                + " task (%s), but is not given".formatted(String.join(", ", names)),
            "--process "
                + names.get(0)
                + "='java -javaagent:fargate-alloy-javaagent.jar -jar app.jar'");
      }
      options
          .agent()
          .filter(jar -> !Files.isRegularFile(jar))
          .ifPresent(
              jar ->
                  problem(
                      PlanProblems.OPTION_FILE,
                      "--agent",
                      "--agent must name a jar, but \"" + jar + "\" is none",
                      "--agent fargate-alloy-javaagent.jar"));
    }

    private Launch launch(ContainerDefinition container) {
      String command = options.processes().get(container.name());
      if (command != null) {
        return command(container.name(), command);
      }
      return AlloyContainer.is(container)
          ? alloy()
          : new Launch.Skipped("no --process " + container.name() + "='…' is given");
    }

    private Launch command(String container, String line) {
      List<String> words = ShellWords.split(line).orElse(List.of());
      if (words.isEmpty()) {
        problem(
            PlanProblems.PROCESS_COMMAND,
            "--process " + container,
            "the command must have words and closed quotes, but is \"" + line + "\"",
            "--process " + container + "='java -jar app.jar'");
      } else if (programs.find(words.get(0)).isEmpty()) {
        problem(
            PlanProblems.PROCESS_COMMAND,
            "--process " + container,
            "the command must be a program on PATH or a path, but is \"" + words.get(0) + "\"",
            "--process " + container + "='/path/to/program …'");
      }
      return new Launch.Command(words);
    }

    private Launch alloy() {
      int port = AlloyContainer.receivingPort(definition.containerDefinitions());
      if (options.withoutAlloy()) {
        return new Launch.EmbeddedSink(port, "as asked");
      }
      Optional<String> named = options.alloy().map(Path::toString);
      Optional<Path> binary = programs.find(named.orElse("alloy"));
      if (named.isPresent() && binary.isEmpty()) {
        problem(
            PlanProblems.OPTION_FILE,
            "--alloy",
            "--alloy must name an executable file, but \"" + named.get() + "\" is none",
            "--alloy /usr/local/bin/alloy");
      }
      return binary
          .<Launch>map(found -> new Launch.Alloy(found.toAbsolutePath().toString()))
          .orElse(new Launch.EmbeddedSink(port, "no alloy on PATH, and no --alloy FILE"));
    }

    private void problem(ProblemCode code, String option, String message, String fix) {
      problems.add(code.error(Location.ofFile(option), message, fix));
    }
  }
}
