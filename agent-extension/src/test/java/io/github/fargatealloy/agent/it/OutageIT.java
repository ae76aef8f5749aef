package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated
class OutageIT {
  private static final String UNREACHABLE = "cannot be delivered";
  private static final String BACK = "Telemetry reaches";

  @ParameterizedTest
  @EnumSource
  void aSidecarThatComesLateGetsEverythingAndTwoLinesAreLogged(ConfigStyle style) throws Exception {
    int port = freePort();
    try (AppProcess app =
        style.configure(AppProcess.on(Jdk.current()), "http://127.0.0.1:" + port).start()) {
      List<String> served = serve(app, 30);
      Await.until(UNREACHABLE, Duration.ofSeconds(20), () -> !app.lines(UNREACHABLE).isEmpty());
      served.addAll(serve(app, 30));
      try (OtlpSink sink = new OtlpSink(port)) {
        Await.until("the spans", Duration.ofSeconds(20), () -> sink.servedPaths().size() >= 60);
        Await.until(BACK, Duration.ofSeconds(20), () -> !app.lines(BACK).isEmpty());
        app.terminate();
        app.exitCode();
        assertThat(sink.servedPaths()).containsExactlyInAnyOrderElementsOf(served);
        assertThat(sink.logs()).hasSize(60);
        assertThat(app.lines(UNREACHABLE)).hasSize(1);
        assertThat(app.lines(BACK)).hasSize(1).first().asString().contains(" 0 dropped");
        // Beside these two: the agent's version, what fits the application, what was detected.
        assertThat(app.lines("[otel.javaagent")).hasSize(5);
      }
    }
  }

  @Test
  void aboveTheBoundTheOldestIsDroppedAndCountedWithoutAnotherLine() throws Exception {
    int port = freePort();
    try (AppProcess app =
        launch(port)
            .environment("OTEL_BLRP_MAX_EXPORT_BATCH_SIZE", "1")
            .environment("FARGATE_ALLOY_BUFFER_SIZE_MIB", "1")
            .start()) {
      for (int i = 100; i < 160; i++) {
        assertThat(app.get("/log/60000/" + i).get(30, TimeUnit.SECONDS)).isEqualTo(200);
      }
      Await.until(UNREACHABLE, Duration.ofSeconds(20), () -> !app.lines(UNREACHABLE).isEmpty());
      try (OtlpSink sink = new OtlpSink(port)) {
        Await.until(BACK, Duration.ofSeconds(60), () -> !app.lines(BACK).isEmpty());
        app.terminate();
        app.exitCode();

        assertThat(sink.logs())
            .extracting(log -> log.getBody().getStringValue())
            .contains("served /log/60000/159")
            .doesNotContain("served /log/60000/100");
        assertThat(sink.sumOf("fargate_alloy.delivery.dropped")).isPositive();
        assertThat(app.lines(BACK))
            .singleElement()
            .asString()
            .containsPattern(" [1-9]\\d* dropped");
        assertThat(app.lines(UNREACHABLE)).hasSize(1);
        assertThat(app.lines("ERROR")).isEmpty();
      }
    }
  }

  @Test
  void aStopWithAClosedPortTakesNoLongerThanTwoSeconds() throws Exception {
    TimeLimit.keptByOneOfThree(
        Duration.ofSeconds(2),
        () -> {
          try (AppProcess app = launch(freePort()).start()) {
            serve(app, 3);
            Duration took = stop(app);
            assertThat(app.lines("batches are lost")).hasSize(1);
            assertThat(app.lines("ERROR")).isEmpty();
            return took;
          }
        });
  }

  @Test
  void aStopWithASidecarThatNeverAnswersTakesNoLongerThanFiveSeconds() throws Exception {
    TimeLimit.keptByOneOfThree(
        Duration.ofSeconds(5),
        () -> {
          try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
              AppProcess app = launch(blackHole.getLocalPort()).start()) {
            serve(app, 3);
            return stop(app);
          }
        });
  }

  @Test
  void aStopWithAHealthySidecarFlushesEverythingWithinASecond() throws Exception {
    TimeLimit.keptByOneOfThree(
        Duration.ofSeconds(1),
        () -> {
          try (OtlpSink sink = new OtlpSink();
              AppProcess app = launch(sink.port()).start()) {
            serve(app, 50);
            Duration took = stop(app);
            assertThat(sink.servedPaths()).hasSize(50);
            assertThat(sink.logs()).hasSize(50);
            assertThat(sink.metricNames())
                .contains("http.server.request.duration", "jvm.memory.used");
            return took;
          }
        });
  }

  private static AppProcess.Launch launch(int port) {
    return AppProcess.on(Jdk.current())
        .withItsOwnTimeouts()
        .environment("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + port)
        .environment("OTEL_BSP_SCHEDULE_DELAY", "500");
  }

  /** The paths that were answered. */
  private static List<String> serve(AppProcess app, int requests) throws Exception {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      String path = "/orders/" + System.nanoTime();
      assertThat(app.get(path).get(30, TimeUnit.SECONDS)).isEqualTo(200);
      paths.add(path);
    }
    return paths;
  }

  /** From SIGTERM to the end of the process. */
  private static Duration stop(AppProcess app) throws Exception {
    long start = System.nanoTime();
    app.terminate();
    app.exitCode();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
