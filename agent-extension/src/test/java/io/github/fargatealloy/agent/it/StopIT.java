package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopIT {
  /** Requests that the application works on when it is told to stop. */
  private static final int IN_FLIGHT = 5;

  @RepeatedTest(3)
  void whatWasServedHasASpan() throws Exception {
    servedIsDelivered(AppProcess.on(Jdk.current()));
  }

  @Test
  void whatWasServedHasASpanOnTheNewestJdk() throws Exception {
    servedIsDelivered(AppProcess.on(Jdk.ofRelease(25)));
  }

  @RepeatedTest(3)
  void whatSpringServedWhileItDrainedHasASpan() throws Exception {
    servedIsDelivered(SpringApp.launch("--server.shutdown=graceful"));
  }

  @RepeatedTest(3)
  void whatSpringServedBeforeItStoppedAtOnceHasASpan() throws Exception {
    servedIsDelivered(SpringApp.launch("--server.shutdown=immediate"));
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void haltFlushes(int release) throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app = launched(AppProcess.on(Jdk.ofRelease(release)), sink)) {
      assertThat(app.get("/one").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      // A span ends a moment after its request is answered.
      assertThat(app.get("/slow/100/two").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      app.say("halt");
      assertThat(app.exitCode()).isEqualTo(9);
      assertThat(sink.servedPaths()).contains("/one");
      assertThat(sink.logs())
          .extracting(record -> record.getBody().getStringValue())
          .contains("told to halt");
      assertThat(sink.metricNames()).contains("jvm.memory.used");
    }
  }

  @Test
  void haltIsImmediateWhereTheFlushBeforeItIsSwitchedOff() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app =
            launched(
                AppProcess.on(Jdk.current()).environment("FARGATE_ALLOY_HALT_FLUSHED", "false"),
                sink)) {
      app.port();
      app.say("halt");
      assertThat(app.exitCode()).isEqualTo(9);
      assertThat(sink.metricNames()).isEmpty();
    }
  }

  @Test
  void haltWaitsTwoSecondsAtMostForASidecarThatNeverAnswers() throws Exception {
    try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        AppProcess app =
            AppProcess.on(Jdk.current())
                .environment(
                    "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + blackHole.getLocalPort())
                .start()) {
      assertThat(app.get("/one").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      long start = System.nanoTime();
      app.say("halt");
      assertThat(app.exitCode()).isEqualTo(9);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void exitFlushesAndKeepsItsCode() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app = launched(AppProcess.on(Jdk.current()), sink)) {
      assertThat(app.get("/one").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      app.say("exit");
      assertThat(app.exitCode()).isEqualTo(7);
      assertThat(sink.servedPaths()).containsExactly("/one");
    }
  }

  /** Those in flight at SIGTERM among them. */
  private static void servedIsDelivered(AppProcess.Launch launch) throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app = launched(launch, sink)) {
      assertThat(app.get("/slow/0/0").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      Map<String, CompletableFuture<Integer>> requests = new LinkedHashMap<>();
      for (int i = 1; i <= IN_FLIGHT; i++) {
        String path = "/slow/1500/" + i;
        requests.put(path, app.get(path));
      }
      // Answered after the others were accepted: each connection is older than this one.
      assertThat(app.get("/slow/300/0").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      app.terminate();
      assertThat(app.exitCode()).isEqualTo(143);

      List<String> served = new ArrayList<>(List.of("/slow/0/0", "/slow/300/0"));
      for (var request : requests.entrySet()) {
        if (isServed(request.getValue())) {
          served.add(request.getKey());
        }
      }
      assertThat(sink.servedPaths()).containsAll(served);
      assertThat(app.lines("drained").isEmpty() || served.size() == IN_FLIGHT + 2).isTrue();
    }
  }

  private static boolean isServed(CompletableFuture<Integer> request) throws Exception {
    try {
      return request.get(30, TimeUnit.SECONDS) == 200;
    } catch (ExecutionException connectionClosed) {
      return false;
    }
  }

  private static AppProcess launched(AppProcess.Launch launch, OtlpSink sink) throws Exception {
    return launch.environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint()).start();
  }
}
