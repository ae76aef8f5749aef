package io.github.fargatealloy.local.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class OtlpSinkTest {
  private static final Resource RESOURCE =
      Resource.newBuilder()
          .addAttributes(attribute("aws.ecs.task.arn", "arn:aws:ecs:eu-west-1:1:task/local/1"))
          .build();
  private static final ExportTraceServiceRequest TRACES =
      ExportTraceServiceRequest.newBuilder()
          .addResourceSpans(
              ResourceSpans.newBuilder()
                  .setResource(RESOURCE)
                  .addScopeSpans(
                      ScopeSpans.newBuilder()
                          .addSpans(
                              Span.newBuilder()
                                  .setName("GET /orders/{id}")
                                  .setKind(Span.SpanKind.SPAN_KIND_SERVER)
                                  .setSpanId(ByteString.fromHex("00000000000000aa"))
                                  .setStartTimeUnixNano(1_000_000)
                                  .setEndTimeUnixNano(3_000_000))))
          .build();

  @Test
  void takes_each_signal_under_any_prefix() throws Exception {
    try (OtlpSink sink = OtlpSink.start(0, Optional.empty())) {
      assertThat(post(sink, "/v1/traces", TRACES.toByteArray())).isEqualTo(200);
      assertThat(post(sink, "/otlp/v1/metrics", metrics().toByteArray())).isEqualTo(200);
      assertThat(post(sink, "/a/b/v1/logs", logs().toByteArray())).isEqualTo(200);

      Telemetry received = sink.store().received();
      assertThat(received.spans())
          .singleElement()
          .satisfies(
              span -> {
                assertThat(span.name()).isEqualTo("GET /orders/{id}");
                assertThat(span.kind()).isEqualTo("SERVER");
                assertThat(span.spanId()).isEqualTo("00000000000000aa");
                assertThat(span.duration()).isEqualTo(Duration.ofMillis(2));
                assertThat(span.resource().hasTask()).isTrue();
              });
      assertThat(received.metrics().keySet()).extracting(Metric::name).containsExactly("jvm.x");
      assertThat(received.pointCount()).isEqualTo(2);
      assertThat(received.logs()).extracting(LogRecord::body).containsExactly("order 7 placed");
    }
  }

  @Test
  void takes_compressed_requests() throws Exception {
    try (OtlpSink sink = OtlpSink.start(0, Optional.empty())) {
      HttpRequest.Builder request =
          request(sink, "/v1/traces", gzip(TRACES)).header("Content-Encoding", "gzip");
      assertThat(send(request)).isEqualTo(200);
      assertThat(sink.store().received().spanCount()).isEqualTo(1);
    }
  }

  @Test
  void refuses_wrong_or_missing_credentials_and_counts_nothing_of_them() throws Exception {
    Credentials expected = new Credentials("123", "right");
    try (OtlpSink sink = OtlpSink.start(0, Optional.of(expected))) {
      byte[] body = TRACES.toByteArray();
      assertThat(post(sink, "/v1/traces", body)).isEqualTo(401);
      assertThat(send(authorized(sink, body, "123:wrong"))).isEqualTo(401);
      assertThat(sink.store().received().spanCount()).isZero();
      assertThat(send(authorized(sink, body, "123:right"))).isEqualTo(200);
      assertThat(sink.answered(401)).isEqualTo(2);
      assertThat(expected.toString()).doesNotContain("right").doesNotContain("123");
    }
  }

  @Test
  void refuses_what_is_not_otlp_over_protobuf() throws Exception {
    try (OtlpSink sink = OtlpSink.start(0, Optional.empty())) {
      byte[] garbage = {1, 2, 3};
      assertThat(post(sink, "/v1/traces", garbage)).isEqualTo(400);
      assertThat(post(sink, "/v1/profiles", garbage)).isEqualTo(404);
      HttpRequest.Builder json =
          HttpRequest.newBuilder(URI.create(sink.uri() + "/v1/traces"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{}"));
      assertThat(send(json)).isEqualTo(415);
    }
  }

  @Test
  void plays_a_failing_backend_until_told_otherwise() throws Exception {
    try (OtlpSink sink = OtlpSink.start(0, Optional.empty())) {
      sink.behave(Behaviour.failing(503));
      assertThat(post(sink, "/v1/traces", TRACES.toByteArray())).isEqualTo(503);
      assertThat(sink.store().received().spanCount()).isZero();
      sink.behave(Behaviour.HEALTHY);
      assertThat(post(sink, "/v1/traces", TRACES.toByteArray())).isEqualTo(200);
    }
  }

  @Test
  void wakes_those_who_wait_for_an_arrival_and_gives_up_in_time() throws Exception {
    try (OtlpSink sink = OtlpSink.start(0, Optional.empty())) {
      assertThat(sink.store().await(t -> t.spanCount() > 0, Duration.ofMillis(10))).isFalse();
      sink.behave(Behaviour.slow(Duration.ofMillis(50)));
      HttpClient.newHttpClient()
          .sendAsync(
              request(sink, "/v1/traces", TRACES.toByteArray()).build(),
              HttpResponse.BodyHandlers.discarding());
      assertThat(sink.store().await(t -> t.spanCount() > 0, Duration.ofSeconds(10))).isTrue();
    }
  }

  private static ExportMetricsServiceRequest metrics() {
    Gauge gauge =
        Gauge.newBuilder()
            .addDataPoints(NumberDataPoint.newBuilder().setAsInt(1))
            .addDataPoints(NumberDataPoint.newBuilder().setAsInt(2))
            .build();
    return ExportMetricsServiceRequest.newBuilder()
        .addResourceMetrics(
            ResourceMetrics.newBuilder()
                .setResource(RESOURCE)
                .addScopeMetrics(
                    ScopeMetrics.newBuilder()
                        .addMetrics(
                            io.opentelemetry.proto.metrics.v1.Metric.newBuilder()
                                .setName("jvm.x")
                                .setGauge(gauge))))
        .build();
  }

  private static ExportLogsServiceRequest logs() {
    return ExportLogsServiceRequest.newBuilder()
        .addResourceLogs(
            ResourceLogs.newBuilder()
                .setResource(RESOURCE)
                .addScopeLogs(
                    ScopeLogs.newBuilder()
                        .addLogRecords(
                            io.opentelemetry.proto.logs.v1.LogRecord.newBuilder()
                                .setBody(AnyValue.newBuilder().setStringValue("order 7 placed")))))
        .build();
  }

  private static KeyValue attribute(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static byte[] gzip(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      message.writeTo(out);
    }
    return bytes.toByteArray();
  }

  private static HttpRequest.Builder authorized(OtlpSink sink, byte[] body, String pair) {
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes());
    return request(sink, "/v1/traces", body).header("Authorization", "Basic " + encoded);
  }

  private static int post(OtlpSink sink, String path, byte[] body) throws Exception {
    return send(request(sink, path, body));
  }

  private static HttpRequest.Builder request(OtlpSink sink, String path, byte[] body) {
    return HttpRequest.newBuilder(URI.create(sink.uri() + path))
        .header("Content-Type", "application/x-protobuf")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private static int send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
