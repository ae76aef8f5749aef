package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.fargatealloy.agent.Await;
import io.github.fargatealloy.local.plan.RunOptions;
import io.github.fargatealloy.local.process.Console;
import io.github.fargatealloy.local.process.LocalTask;
import io.github.fargatealloy.local.run.Interruption;
import io.github.fargatealloy.local.run.LocalRun;
import io.github.fargatealloy.local.run.Outcome;
import io.github.fargatealloy.local.sink.Behaviour;
import io.github.fargatealloy.local.sink.LogRecord;
import io.github.fargatealloy.local.sink.Span;
import io.github.fargatealloy.local.sink.Telemetry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A task is stopped as ECS stops it, with requests in flight: SIGTERM to the application, and to
 * Alloy, where there is one, when the application is gone.
 */
@Isolated
class TaskStopIT {
  private static final int IN_FLIGHT = 5;
  private static final Path TASK = Path.of("../local-runner/src/test/resources/alloy-task");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final int appPort = freePort();

  @RepeatedTest(3)
  void whatSpringServedWhileItDrainedIsDelivered() throws Exception {
    Map<Integer, CompletableFuture<Boolean>> requests = new TreeMap<>();
    Outcome outcome = stopWithRequestsInFlight("graceful", requests);

    assertThat(requests.values()).as(said()).allMatch(CompletableFuture::join);
    assertDelivered(requests, outcome);
  }

  @RepeatedTest(3)
  void whatSpringServedBeforeItStoppedAtOnceIsDelivered() throws Exception {
    Map<Integer, CompletableFuture<Boolean>> requests = new TreeMap<>();
    assertDelivered(requests, stopWithRequestsInFlight("immediate", requests));
  }

  /** What was answered has its log record, and the trace of that its server span. */
  private void assertDelivered(Map<Integer, CompletableFuture<Boolean>> requests, Outcome outcome) {
    assertThat(outcome.problems()).as(said()).isEmpty();
    assertThat(outcome.stopped()).extracting(LocalTask.Stopped::killed).containsOnly(false);
    assertThat(outcome.stopped().get(0).container()).isEqualTo("app");
    Telemetry delivered = outcome.telemetry();
    List<String> traces =
        delivered.spans().stream()
            .filter(span -> span.kind().equals("SERVER"))
            .map(Span::traceId)
            .toList();
    requests.forEach(
        (number, isServed) -> {
          if (isServed.join()) {
            assertThat(delivered.logs())
                .as("the log record of request " + number + " of\n" + said())
                .filteredOn(log -> log.body().equals("served " + number))
                .singleElement()
                .extracting(LogRecord::traceId)
                .isIn(traces);
          }
        });
  }

  private Outcome stopWithRequestsInFlight(
      String shutdown, Map<Integer, CompletableFuture<Boolean>> requests) throws Exception {
    RunOptions options = options(shutdown);
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    Thread task =
        new Thread(
            () -> {
              try (Interruption interruption = Interruption.ofThisThread()) {
                Console console = new Console(said::add, false);
                outcome.complete(
                    new LocalRun(options, System.getenv(), console, report -> {}, Behaviour.HEALTHY)
                        .run(interruption));
              } catch (RuntimeException failed) {
                outcome.completeExceptionally(failed);
              }
            });
    task.start();
    Await.until(
        "the task",
        Duration.ofMinutes(4),
        () -> outcome.isDone() || said().contains("The task runs until Ctrl-C."));
    for (int number = 1; number <= IN_FLIGHT; number++) {
      requests.put(number, request(1500, number));
    }
    // Answered after the others were accepted: each connection is older than this one.
    requests.put(0, request(300, 0));
    assertThat(requests.get(0).get(1, TimeUnit.MINUTES)).as(said()).isTrue();
    task.interrupt();
    return outcome.get(4, TimeUnit.MINUTES);
  }

  private RunOptions options(String shutdown) throws IOException {
    String command =
        Stream.of(
                List.of(Jdk.current().java(), "-XX:TieredStopAtLevel=1", "-Xmx128m"),
                List.of("-javaagent:" + AppProcess.ONE_JAR, "-Dotel.metric.export.interval=1000"),
                SpringApp.words("--server.port=" + appPort, "--server.shutdown=" + shutdown))
            .flatMap(List::stream)
            .reduce((line, word) -> line + " " + word)
            .orElseThrow();
    return new RunOptions(
        definition(),
        Map.of("app", command),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        List.of(URI.create("http://127.0.0.1:" + appPort + "/slow/0/99")),
        Duration.ofMinutes(3));
  }

  private Path definition() throws IOException {
    int otlpPort = freePort();
    int alloyPort = freePort();
    for (String file : List.of("config.alloy", "entrypoint.sh", "task-definition.json")) {
      String text =
          Files.readString(TASK.resolve(file))
              .replace("@OTLP_PORT@", Integer.toString(otlpPort))
              .replace("@HTTP_PORT@", Integer.toString(alloyPort));
      Files.writeString(folder.resolve(file), text);
    }
    String script = TextNode.valueOf(Files.readString(folder.resolve("entrypoint.sh"))).toString();
    Path definition = folder.resolve("task-definition.json");
    return Files.writeString(definition, Files.readString(definition).replace("@SCRIPT@", script));
  }

  /** Whether it is served. */
  private CompletableFuture<Boolean> request(int millis, int number) {
    URI uri = URI.create("http://127.0.0.1:" + appPort + "/slow/" + millis + "/" + number);
    return CLIENT
        .sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
        .handle((answer, failure) -> failure == null && answer.statusCode() == 200);
  }

  private String said() {
    return String.join("\n", said);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new java.io.UncheckedIOException(none);
    }
  }
}
