package io.github.fargatealloy.local.run;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.metadata.MetadataServer;
import io.github.fargatealloy.local.metadata.TaskIdentity;
import io.github.fargatealloy.local.plan.ContainerEnvironment;
import io.github.fargatealloy.local.plan.Executables;
import io.github.fargatealloy.local.plan.Launch;
import io.github.fargatealloy.local.plan.LocalContainer;
import io.github.fargatealloy.local.plan.RequiredPorts;
import io.github.fargatealloy.local.plan.RunOptions;
import io.github.fargatealloy.local.plan.SecretValues;
import io.github.fargatealloy.local.plan.TaskPlan;
import io.github.fargatealloy.local.process.Console;
import io.github.fargatealloy.local.process.LocalTask;
import io.github.fargatealloy.local.process.StartFailure;
import io.github.fargatealloy.local.report.Arrival;
import io.github.fargatealloy.local.report.Report;
import io.github.fargatealloy.local.sink.Behaviour;
import io.github.fargatealloy.local.sink.OtlpSink;
import io.github.fargatealloy.local.sink.Telemetry;
import io.github.fargatealloy.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One run of a planned task: what stands around it is started, then the task, then all is ended.
 */
final class Session {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final RunOptions options;
  private final TaskPlan plan;
  private final Inputs inputs;
  private final Console console;
  private final Consumer<String> reports;

  /** What the run reads besides the plan. */
  record Inputs(
      Map<String, String> machine,
      Map<String, String> envFile,
      Optional<String> alloyConfig,
      Executables programs,
      Behaviour backend) {}

  Session(
      RunOptions options, TaskPlan plan, Inputs inputs, Console console, Consumer<String> reports) {
    this.options = options;
    this.plan = plan;
    this.inputs = inputs;
    this.console = console;
    this.reports = reports;
  }

  Outcome run(Interruption interruption) throws IOException {
    String taskId = UUID.randomUUID().toString().replace("-", "");
    TaskIdentity identity = TaskIdentity.of(plan.definition(), taskId);
    Arrival arrival = new Arrival(identity.taskArn(), plan.hasAlloy());
    try (TemporaryFolder folder = TemporaryFolder.create();
        Backend backend = Backend.start(plan, inputs.backend());
        LocalTask task = LocalTask.create(plan.order(), inputs.programs(), console);
        MetadataServer metadata = MetadataServer.start(plan.definition(), identity, task)) {
      Problems problems = Problems.none();
      try {
        task.start(containers(folder.path(), backend, metadata));
        use(task, backend.sink(), arrival);
      } catch (StartFailure failure) {
        problems = Problems.of(failure.problem());
      } catch (InterruptedException wanted) {
        console.say("");
      }
      interruption.stopBegins();
      List<LocalTask.Stopped> stopped = task.stop();
      Telemetry received = backend.sink().store().received();
      if (problems.isEmpty()) {
        reports.accept(Report.of(received));
      }
      return new Outcome(problems, received, arrival.missing(received), stopped);
    }
  }

  private Map<String, LocalContainer> containers(
      Path folder, Backend backend, MetadataServer metadata) {
    Map<String, LocalContainer> containers = new LinkedHashMap<>();
    for (ContainerDefinition container : plan.order().containers()) {
      Launch launch = plan.launch(container);
      console.say(container.name() + ": " + description(launch));
      if (launch instanceof Launch.Skipped || launch instanceof Launch.EmbeddedSink) {
        continue;
      }
      LocalContainer local =
          LocalContainer.of(
              container,
              launch,
              folder,
              new SecretValues(
                  inputs.envFile(),
                  launch instanceof Launch.Alloy ? backend.seenFromAlloy() : Optional.empty(),
                  inputs.alloyConfig()),
              new ContainerEnvironment.Surroundings(
                  inputs.machine(),
                  inputs.envFile(),
                  additions(),
                  metadata.uri(container.name()),
                  metadata.uriV3(container.name()),
                  metadata.identity().region(),
                  options.agent()));
      local.environment().notes().forEach(note -> console.say(container.name() + ": " + note));
      containers.put(container.name(), local);
    }
    return containers;
  }

  /** Values of the user that no container of the task names. */
  private Map<String, String> additions() {
    Map<String, String> additions = new LinkedHashMap<>(inputs.envFile());
    for (ContainerDefinition container : plan.order().containers()) {
      container.environment().forEach(variable -> additions.remove(variable.name()));
      container.secrets().forEach(secret -> additions.remove(secret.name()));
    }
    return additions;
  }

  private static String description(Launch launch) {
    if (launch instanceof Launch.Command command) {
      // Not its arguments: one of them may be a password.
      return command.words().get(0) + " …";
    }
    if (launch instanceof Launch.Alloy alloy) {
      return "its own entry point with " + alloy.binary();
    }
    if (launch instanceof Launch.EmbeddedSink sink) {
      return "the embedded OTLP sink on 127.0.0.1:" + sink.port() + " (" + sink.reason() + ")";
    }
    return "skipped, " + ((Launch.Skipped) launch).reason();
  }

  private void use(LocalTask task, OtlpSink sink, Arrival arrival) throws InterruptedException {
    List<Integer> ports =
        plan.applications().stream()
            .flatMap(app -> RequiredPorts.appPorts(app, (Launch.Command) plan.launch(app)).stream())
            .toList();
    Visitor visitor = new Visitor(console);
    for (int port : ports) {
      if (!visitor.awaitPort(port, options.timeout(), () -> task.essentialEnd().isPresent())) {
        console.say("Nothing listens on port " + port);
        return;
      }
    }
    visitor.send(options.requests().isEmpty() ? root(ports) : options.requests());
    boolean complete = awaitArrival(task, sink, arrival);
    if (!options.once() && task.essentialEnd().isEmpty()) {
      reports.accept(Report.of(sink.store().received()));
      if (!complete) {
        arrival.missing(sink.store().received()).forEach(each -> console.say("Missing: " + each));
      }
      console.say("The task runs until Ctrl-C.");
      task.awaitEssentialEnd();
    }
  }

  private static List<URI> root(List<Integer> ports) {
    return ports.stream().map(port -> URI.create("http://localhost:" + port + "/")).toList();
  }

  private boolean awaitArrival(LocalTask task, OtlpSink sink, Arrival arrival)
      throws InterruptedException {
    long start = System.nanoTime();
    long nextLine = start + BETWEEN_LINES.toNanos();
    while (!sink.store().await(arrival::isComplete, BETWEEN_LOOKS)) {
      long now = System.nanoTime();
      if (task.essentialEnd().isPresent() || now - start > options.timeout().toNanos()) {
        return false;
      }
      if (now >= nextLine) {
        List<String> missing = arrival.missing(sink.store().received());
        console.say(Progress.line(String.join("; ", missing), now - start, options.timeout()));
        nextLine = now + BETWEEN_LINES.toNanos();
      }
    }
    return true;
  }
}
