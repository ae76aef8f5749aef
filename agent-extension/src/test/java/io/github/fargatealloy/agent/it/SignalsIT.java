package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SignalsIT {
  @Test
  void recordsWhatIsWorthRecordingAndNothingElse() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app =
            AppProcess.on(Jdk.current())
                .option("-Dpassword=hunter2")
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint())
                .environment("FARGATE_ALLOY_SERVER_TIMING", "true")
                .environment("FARGATE_ALLOY_HEALTH_CHECK_PATHS", "/alive")
                .start()) {
      HttpResponse<Void> answer = app.answer("/orders").get(30, TimeUnit.SECONDS);
      app.answer("/alive").get(30, TimeUnit.SECONDS);
      app.answer("/healthz").get(30, TimeUnit.SECONDS);
      app.terminate();
      app.exitCode();

      assertThat(sink.servedPaths()).containsExactlyInAnyOrder("/orders", "/healthz");
      assertThat(requestsCounted(sink)).isEqualTo(3);
      assertThat(sink.resource().toString()).doesNotContain("hunter2", "process.command");
      assertThat(sink.metricNames())
          .contains("otel.sdk.span.started", "otel.sdk.processor.span.queue.capacity");
      assertThat(answer.headers().firstValue("Server-Timing").orElse(""))
          .matches("traceparent;desc=\"00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]\"");
      assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
          .contains("Server-Timing");
    }
  }

  @Test
  void logsHaveTheTraceIdAndWhenAskedTheMdcAndTheCode() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app =
            SpringApp.launch("--logging.pattern.console=%X{trace_id} %m%n")
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint())
                .environment("FARGATE_ALLOY_LOGS_MDC", "true")
                .environment("FARGATE_ALLOY_LOGS_CODE", "true")
                .start()) {
      assertThat(app.get("/slow/0/7").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      app.terminate();
      app.exitCode();

      LogRecord served =
          sink.logs().stream()
              .filter(log -> log.getBody().getStringValue().equals("served 7"))
              .findFirst()
              .orElseThrow();
      assertThat(OtlpSink.attributes(served.getAttributesList()))
          .containsEntry("customer", "c7")
          .containsEntry("code.namespace", SpringApp.class.getName())
          .containsEntry("code.function", "answer");
      String traceId = HexFormat.of().formatHex(served.getTraceId().toByteArray());
      assertThat(traceId).hasSize(32);
      assertThat(app.lines(traceId + " served 7")).hasSize(1);
    }
  }

  /** Of the last export: the counts are cumulative. */
  private static long requestsCounted(OtlpSink sink) {
    Metric last =
        sink.metrics().stream()
            .filter(metric -> metric.getName().equals("http.server.request.duration"))
            .reduce((first, second) -> second)
            .orElseThrow();
    return last.getHistogram().getDataPointsList().stream()
        .mapToLong(point -> point.getCount())
        .sum();
  }
}
