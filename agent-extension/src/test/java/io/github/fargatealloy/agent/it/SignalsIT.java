package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.settings.Setting;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class SignalsIT {
  @ParameterizedTest
  @EnumSource
  void recordsWhatIsWorthRecordingAndNothingElse(ConfigStyle style) throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app =
            style
                .configure(
                    AppProcess.on(Jdk.current()).option("-Dpassword=hunter2"),
                    sink.endpoint(),
                    Map.of(
                        Setting.SERVER_TIMING, "true", Setting.HEALTH_CHECK_PATHS, "/alive,/up*"))
                .start()) {
      HttpResponse<Void> answer = app.answer("/orders").get(30, TimeUnit.SECONDS);
      app.answer("/alive").get(30, TimeUnit.SECONDS);
      app.answer("/upwards").get(30, TimeUnit.SECONDS);
      app.answer("/healthz").get(30, TimeUnit.SECONDS);
      app.terminate();
      app.exitCode();

      assertThat(sink.servedPaths()).containsExactlyInAnyOrder("/orders", "/healthz");
      assertThat(requestsCounted(sink)).isEqualTo(4);
      assertThat(sink.resource().toString()).doesNotContain("hunter2", "process.command");
      assertThat(sink.metricNames())
          .contains("otel.sdk.span.started", "otel.sdk.processor.span.queue.capacity");
      assertThat(answer.headers().firstValue("Server-Timing").orElse(""))
          .matches("traceparent;desc=\"00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]\"");
      assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
          .contains("Server-Timing");
    }
  }

  @ParameterizedTest
  @EnumSource
  void byDefaultTimersAreInSecondsAndNothingIsSaidOfProbesToBrowsersOrOfTheMdc(ConfigStyle style)
      throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app = style.configure(SpringApp.launch(), sink.endpoint()).start()) {
      assertThat(app.get("/actuator/health").get(30, TimeUnit.SECONDS)).isEqualTo(404);
      HttpResponse<Void> answer = app.answer("/slow/200/7").get(30, TimeUnit.SECONDS);
      assertThat(answer.statusCode()).isEqualTo(200);
      app.terminate();
      app.exitCode();

      assertThat(answer.headers().firstValue("Server-Timing")).isEmpty();
      assertThat(sink.servedPaths()).containsExactly("/slow/200/7");
      assertThat(OtlpSink.attributes(served(sink).getAttributesList()))
          .doesNotContainKeys("customer", "code.namespace", "code.function");
      Metric timer = last(sink, SpringApp.TIMER);
      assertThat(timer.getUnit()).as("unit of a timer of Micrometer").isEqualTo("s");
      assertThat(timer.getHistogram().getDataPoints(0).getSum()).isBetween(0.2, 20.0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void logsHaveTheTraceIdAndWhenAskedTheMdcAndTheCode(ConfigStyle style) throws Exception {
    try (OtlpSink sink = new OtlpSink();
        AppProcess app =
            style
                .configure(
                    SpringApp.launch("--logging.pattern.console=%X{trace_id} %m%n"),
                    sink.endpoint(),
                    Map.of(Setting.LOGS_MDC, "true", Setting.LOGS_CODE, "true"))
                .start()) {
      assertThat(app.get("/slow/0/7").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      app.terminate();
      app.exitCode();

      LogRecord served = served(sink);
      assertThat(OtlpSink.attributes(served.getAttributesList()))
          .containsEntry("customer", "c7")
          .containsEntry("code.namespace", SpringApp.class.getName())
          .containsEntry("code.function", "answer");
      String traceId = HexFormat.of().formatHex(served.getTraceId().toByteArray());
      assertThat(traceId).hasSize(32);
      assertThat(app.lines(traceId + " served 7")).hasSize(1);
    }
  }

  private static LogRecord served(OtlpSink sink) {
    return sink.logs().stream()
        .filter(log -> log.getBody().getStringValue().equals("served 7"))
        .findFirst()
        .orElseThrow();
  }

  private static long requestsCounted(OtlpSink sink) {
    return last(sink, "http.server.request.duration").getHistogram().getDataPointsList().stream()
        .mapToLong(point -> point.getCount())
        .sum();
  }

  /** Of the last export: the counts are cumulative. */
  private static Metric last(OtlpSink sink, String name) {
    return sink.metrics().stream()
        .filter(metric -> metric.getName().equals(name))
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
