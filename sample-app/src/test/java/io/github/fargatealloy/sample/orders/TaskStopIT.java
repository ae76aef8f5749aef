package io.github.fargatealloy.sample.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fargatealloy.local.plan.RunOptions;
import io.github.fargatealloy.local.process.Console;
import io.github.fargatealloy.local.run.Interruption;
import io.github.fargatealloy.local.run.LocalRun;
import io.github.fargatealloy.local.run.Outcome;
import io.github.fargatealloy.local.sink.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Protects the last telemetry of a task: the packaged service with its agent, stopped as ECS stops
 * it, while the backend answers slowly. What it served is what arrives.
 */
class TaskStopIT {
  private static final int REQUESTS = 300;
  private static final Path AGENT =
      Path.of("../agent-extension/target/fargate-alloy-javaagent.jar");
  private static final Path DEFINITION = Path.of("target/fargate/task-definition.json");

  @Test
  void everyRequestThatWasServedIsASpanAndALogRecordAtTheBackend() throws Exception {
    assumeTrue(Files.exists(AGENT), "the agent's jar is not built: run mvn verify at the top");
    int port = freePort();
    URI request = URI.create("http://127.0.0.1:" + port + "/orders/1");
    StringBuffer said = new StringBuffer();
    Console console = new Console(line -> said.append(line).append('\n'), false);
    LocalRun run =
        new LocalRun(
            options(port, Collections.nCopies(REQUESTS, request)),
            System.getenv(),
            console,
            report -> {},
            Behaviour.slow(Duration.ofMillis(500)));

    Outcome outcome;
    try (Interruption interruption = Interruption.ofThisThread()) {
      outcome = run.run(interruption);
    }

    assumeTrue(
        outcome.problems().stream().noneMatch(problem -> problem.code().equals("port-taken")),
        () -> "a port of the task is taken: " + outcome.problems());
    assertThat(outcome.problems()).as(said.toString()).isEmpty();
    assertThat(outcome.missing()).as(said.toString()).isEmpty();
    assertThat(outcome.telemetry().spans())
        .filteredOn(span -> span.kind().equals("SERVER") && span.name().equals("GET /orders/{id}"))
        .hasSize(REQUESTS);
    assertThat(outcome.telemetry().logs())
        .filteredOn(log -> log.body().startsWith("Order 1 looked up"))
        .hasSize(REQUESTS);
  }

  private static RunOptions options(int port, List<URI> requests) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command =
        ("%s -XX:TieredStopAtLevel=1 -javaagent:%s -jar target/sample-app.jar"
                + " --server.address=127.0.0.1 --server.port=%d")
            .formatted(java, AGENT, port);
    return new RunOptions(
        DEFINITION,
        Map.of("orders", command),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        true,
        requests,
        RunOptions.DEFAULT_TIMEOUT);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
