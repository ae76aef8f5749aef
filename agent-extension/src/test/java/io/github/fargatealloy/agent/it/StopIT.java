package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.Await;
import io.github.fargatealloy.agent.settings.Setting;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class StopIT {
  /** Requests that the application works on when it is told to stop. */
  private static final int IN_FLIGHT = 5;

  @RepeatedTest(3)
  void whatWasServedHasASpan() throws Exception {
    servedIsDelivered(AppProcess.on(Jdk.current()));
  }

  @ParameterizedTest
  @ValueSource(ints = {25, 8})
  void whatWasServedHasASpanOnTheNewestJdkAndTheOldest(int release) throws Exception {
    servedIsDelivered(AppProcess.on(Jdk.ofRelease(release)));
  }

  @Test
  void whatWasServedHasASpanUnderADeclarativeFile() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app =
            ConfigStyle.DECLARATIVE
                .configure(AppProcess.on(Jdk.current()), sink.endpoint())
                .start()) {
      servedIsDelivered(app, sink);
    }
  }

  @Test
  void whatWasServedWhileItDrainedIsDeliveredBeforeItIsKilled() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app =
            launched(
                AppProcess.on(Jdk.current()).environment("OTEL_BSP_SCHEDULE_DELAY", "600000"),
                sink)) {
      app.port();
      CompletableFuture<Integer> drain = app.get("/slow/9500/1");
      CompletableFuture<Integer> early = app.get("/slow/1500/2");
      assertThat(app.get("/slow/300/3").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      app.terminate();
      assertThat(early.get(30, TimeUnit.SECONDS)).isEqualTo(200);
      Await.until(
          "its span", Duration.ofSeconds(30), () -> sink.servedPaths().contains("/slow/1500/2"));
      assertThat(drain).as("the application still drains").isNotDone();
    }
  }

  @Test
  void applicationHooksAreWaitedForNoLongerThanTheBound() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app =
            launched(
                AppProcess.on(Jdk.current())
                    .environment(Setting.STOP_WAIT.environmentVariable(), "1s"),
                sink)) {
      app.port();
      CompletableFuture<Integer> late = app.get("/slow/8000/1");
      assertThat(app.get("/slow/300/2").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      app.terminate();
      assertThat(late.get(30, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(app.exitCode()).isEqualTo(143);
      assertThat(sink.servedPaths()).containsExactly("/slow/300/2");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25, 8})
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
    TimeLimit.keptByOneOfThree(
        Duration.ofSeconds(3),
        () -> {
          try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
              AppProcess app =
                  AppProcess.on(Jdk.current())
                      .environment(
                          "OTEL_EXPORTER_OTLP_ENDPOINT",
                          "http://127.0.0.1:" + blackHole.getLocalPort())
                      .start()) {
            assertThat(app.get("/one").get(30, TimeUnit.SECONDS)).isEqualTo(200);
            long start = System.nanoTime();
            app.say("halt");
            assertThat(app.exitCode()).isEqualTo(9);
            return Duration.ofNanos(System.nanoTime() - start);
          }
        });
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
      servedIsDelivered(app, sink);
    }
  }

  private static void servedIsDelivered(AppProcess app, OtlpSink sink) throws Exception {
    assertThat(app.get("/slow/0/0").get(30, TimeUnit.SECONDS)).isEqualTo(200);
    List<String> paths = new ArrayList<>(List.of("/slow/0/0", "/slow/300/0"));
    List<CompletableFuture<Integer>> inFlight = new ArrayList<>();
    for (int i = 1; i <= IN_FLIGHT; i++) {
      paths.add("/slow/1500/" + i);
      inFlight.add(app.get("/slow/1500/" + i));
    }
    // Answered after the others were accepted: each connection is older than this one.
    assertThat(app.get("/slow/300/0").get(30, TimeUnit.SECONDS)).isEqualTo(200);
    app.terminate();
    assertThat(app.exitCode()).isEqualTo(143);
    for (CompletableFuture<Integer> request : inFlight) {
      assertThat(request.get(30, TimeUnit.SECONDS)).isEqualTo(200);
    }
    assertThat(app.lines("drained")).hasSize(1);
    assertThat(sink.servedPaths()).containsExactlyInAnyOrderElementsOf(paths);
  }

  private static AppProcess launched(AppProcess.Launch launch, OtlpSink sink) throws Exception {
    return launch.environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint()).start();
  }
}
