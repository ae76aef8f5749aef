package io.github.fargatealloy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.local.FreePort;
import io.github.fargatealloy.local.plan.RunOptions;
import io.github.fargatealloy.local.process.Console;
import io.github.fargatealloy.local.process.LocalTask;
import io.github.fargatealloy.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
@Timeout(120)
class LocalRunTest {
  @TempDir Path folder;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<String> reports = new CopyOnWriteArrayList<>();
  private final int appPort = FreePort.any();
  private final int otlpPort = FreePort.any();

  @Test
  void once_ends_when_every_signal_has_come_with_the_task_and_reports_it() throws Exception {
    Outcome outcome = run(definition(), app(true), Duration.ofSeconds(60));

    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.missing()).isEmpty();
    assertThat(outcome.stopped()).extracting(LocalTask.Stopped::container).containsExactly("app");
    assertThat(said)
        .anyMatch(line -> line.startsWith("alloy: the embedded OTLP sink on 127.0.0.1:" + otlpPort))
        .contains("envoy: skipped, no --process envoy='…' is given")
        .contains("GET http://localhost:" + appPort + "/ → 200");
    assertThat(reports)
        .singleElement()
        .asString()
        .contains("Traces: 1 with 1 spans", "GET /", "orders.open", "order served")
        .containsPattern("aws.ecs.task.arn +arn:aws:ecs:us-east-1:000000000000:task/local/");
  }

  @Test
  void once_says_what_is_missing_when_telemetry_is_not_tied_to_the_task() throws Exception {
    Outcome outcome = run(definition(), app(false), Duration.ofSeconds(3));

    assertThat(outcome.isComplete()).isFalse();
    assertThat(outcome.missing())
        .containsExactly(
            "traces: arrived, but without the task's aws.ecs.task.arn",
            "metrics: arrived, but without the task's aws.ecs.task.arn",
            "logs: arrived, but without the task's aws.ecs.task.arn");
  }

  @Test
  void once_gives_up_when_the_application_ends() throws Exception {
    Outcome outcome = run(definition(), "bash -c 'echo no; exit 1'", Duration.ofMinutes(5));

    assertThat(outcome.missing()).contains("traces: none arrived");
    assertThat(said)
        .contains("app   | no", "app ended with exit code 1 (essential: the task ends)");
  }

  @Test
  void a_port_that_is_taken_is_named_before_anything_starts() throws Exception {
    try (ServerSocket other = new ServerSocket(otlpPort, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome = run(definition(), app(true), Duration.ofSeconds(60));
      assertThat(outcome.problems().stream())
          .extracting(Problem::message)
          .containsExactly(
              "port %d of container \"alloy\" must be free on this machine, but is taken"
                  .formatted(other.getLocalPort()));
      assertThat(said).isEmpty();
    }
  }

  @Test
  void a_missing_file_is_a_problem_and_not_an_exception() {
    Outcome outcome = run(folder.resolve("nowhere.json"), app(true), Duration.ofSeconds(60));
    assertThat(outcome.problems().stream())
        .extracting(Problem::code)
        .containsExactly("task-definition-unreadable");
  }

  private Outcome run(Path definition, String command, Duration timeout) {
    RunOptions options =
        new RunOptions(
            definition,
            Map.of("app", command),
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty(),
            true,
            List.of(),
            timeout);
    LocalRun run =
        new LocalRun(options, System.getenv(), new Console(said::add, false), reports::add);
    try (Interruption interruption = Interruption.ofThisThread()) {
      return run.run(interruption);
    }
  }

  private String app(boolean ofTask) {
    return TestCommand.java(TestApp.class, "--server.port=" + appPort, Boolean.toString(ofTask));
  }

  private Path definition() throws IOException {
    return Files.writeString(
        folder.resolve("task-definition.json"),
        """
        {
          "family": "orders",
          "containerDefinitions": [
            {
              "name": "app",
              "image": "orders:1",
              "dependsOn": [{"containerName": "alloy", "condition": "START"}],
              "environment": [
                {"name": "OTEL_EXPORTER_OTLP_ENDPOINT", "value": "http://localhost:%d"}
              ],
              "portMappings": [{"containerPort": 8080}]
            },
            {"name": "alloy", "image": "grafana/alloy:v1.18.1", "essential": false},
            {"name": "envoy", "image": "envoyproxy/envoy:v1.35.0", "essential": false}
          ]
        }
        """
            .formatted(otlpPort));
  }
}
