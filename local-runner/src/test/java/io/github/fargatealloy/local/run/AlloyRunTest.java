package io.github.fargatealloy.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.fargatealloy.local.FreePort;
import io.github.fargatealloy.local.plan.Executables;
import io.github.fargatealloy.local.plan.RunOptions;
import io.github.fargatealloy.local.process.Console;
import io.github.fargatealloy.local.process.LocalTask;
import io.github.fargatealloy.local.sink.Behaviour;
import io.github.fargatealloy.local.sink.Metric;
import io.github.fargatealloy.local.sink.Span;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class AlloyRunTest {
  @TempDir Path folder;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final int appPort = FreePort.any();
  private final int otlpPort = FreePort.any();
  private final int alloyPort = FreePort.any();

  @BeforeEach
  void needsAlloy() {
    assumeTrue(
        new Executables(System.getenv("PATH")).find("alloy").isPresent(),
        "no alloy on PATH: what only the real Alloy can show is not tested");
  }

  @Test
  void every_signal_and_the_container_metrics_come_through_alloy_with_the_credentials()
      throws Exception {
    Outcome outcome = run(Behaviour.HEALTHY, URI.create("http://localhost:" + appPort + "/?3"));

    assertThat(outcome.missing()).as(String.join("\n", said)).isEmpty();
    assertThat(outcome.telemetry().spanCount()).isEqualTo(3);
    assertThat(outcome.telemetry().metrics().keySet())
        .extracting(Metric::name)
        .contains("orders.open", "ecs.task.memory.utilized", "container.cpu.utilized");
    assertThat(outcome.stopped())
        .extracting(LocalTask.Stopped::container)
        .containsExactly("app", "alloy");
    assertThat(outcome.stopped()).extracting(LocalTask.Stopped::killed).containsOnly(false);
  }

  @Test
  void stopping_loses_no_span_with_a_backlog_in_the_queue_and_a_slow_backend() throws Exception {
    URI thousands = URI.create("http://localhost:" + appPort + "/?2000");
    Duration answer = Duration.ofMillis(500);

    Outcome outcome = run(Behaviour.slow(answer), thousands, thousands, thousands, thousands);

    assertThat(outcome.telemetry().spans().stream().map(Span::spanId).distinct())
        .as(String.join("\n", said))
        .hasSize(8000);
    LocalTask.Stopped alloy = outcome.stopped().get(1);
    assertThat(alloy.killed()).isFalse();
    // Longer than one answer: there was a backlog when the stop began.
    assertThat(alloy.took()).isGreaterThan(answer.multipliedBy(2));
  }

  private Outcome run(Behaviour backend, URI... requests) throws IOException {
    RunOptions options =
        new RunOptions(
            definition(),
            Map.of("app", TestCommand.java(TestApp.class, "--server.port=" + appPort, "true")),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            true,
            List.of(requests),
            Duration.ofSeconds(60));
    Console console = new Console(said::add, false);
    LocalRun run = new LocalRun(options, System.getenv(), console, said::add, backend);
    try (Interruption interruption = Interruption.ofThisThread()) {
      return run.run(interruption);
    }
  }

  private Path definition() throws IOException {
    Files.writeString(folder.resolve("config.alloy"), resource("config.alloy"));
    String script = TextNode.valueOf(resource("entrypoint.sh")).toString();
    return Files.writeString(
        folder.resolve("task-definition.json"),
        resource("task-definition.json").replace("@SCRIPT@", script));
  }

  private String resource(String name) throws IOException {
    try (var in = AlloyRunTest.class.getResourceAsStream("/alloy-task/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@OTLP_PORT@", Integer.toString(otlpPort))
          .replace("@HTTP_PORT@", Integer.toString(alloyPort));
    }
  }
}
