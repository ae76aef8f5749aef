package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopIT {
  @Test
  void requestsInFlightAtSigtermKeepTheirSpans() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app =
            AppProcess.on(Jdk.current())
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint())
                .start()) {
      assertThat(app.get("/before").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      List<CompletableFuture<Integer>> inFlight = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        inFlight.add(app.get("/slow/1500"));
      }
      Thread.sleep(500);
      app.terminate();
      for (CompletableFuture<Integer> answer : inFlight) {
        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(200);
      }
      assertThat(app.exitCode()).isEqualTo(143);
      assertThat(sink.servedPaths()).hasSize(6);
      assertThat(sink.logs()).hasSizeGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void haltFlushes() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app =
            AppProcess.on(Jdk.current())
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint())
                .start()) {
      assertThat(app.get("/one").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      app.say("halt");
      assertThat(app.exitCode()).isEqualTo(9);
      assertThat(sink.logs())
          .extracting(record -> record.getBody().getStringValue())
          .contains("told to halt");
      assertThat(sink.metricNames()).contains("jvm.memory.used");
    }
  }
}
