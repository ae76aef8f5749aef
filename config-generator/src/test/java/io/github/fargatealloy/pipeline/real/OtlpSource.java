package io.github.fargatealloy.pipeline.real;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** An application that sends OTLP over HTTP. */
public final class OtlpSource {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final Map<String, String> resource;

  /**
   * @param resource attributes that it says of itself
   */
  public OtlpSource(int port, Map<String, String> resource) {
    this.port = port;
    this.resource = resource;
  }

  /**
   * Sends spans of traces with these numbers, all with the same attributes.
   *
   * @return what was sent
   */
  public List<Span> spans(Map<String, String> attributes, long... traces) throws Exception {
    return spans(LongStream.of(traces).mapToObj(trace -> span(attributes, trace)).toList());
  }

  /**
   * Sends these spans as they are.
   *
   * @return what was sent
   */
  public List<Span> spans(List<Span> spans) throws Exception {
    send(
        "/v1/traces",
        ExportTraceServiceRequest.newBuilder()
            .addResourceSpans(
                ResourceSpans.newBuilder()
                    .setResource(resource())
                    .addScopeSpans(ScopeSpans.newBuilder().addAllSpans(spans)))
            .build());
    return spans;
  }

  private static Span span(Map<String, String> attributes, long trace) {
    long now = nanos();
    return Span.newBuilder()
        .setTraceId(id(16, trace))
        .setSpanId(id(8, trace))
        .setName("GET /orders")
        .setKind(Span.SpanKind.SPAN_KIND_SERVER)
        .setStartTimeUnixNano(now)
        .setEndTimeUnixNano(now + 1_000_000)
        .setStatus(Status.getDefaultInstance())
        .addAllAttributes(attributes(attributes))
        .build();
  }

  /** The number is mixed, as the lower bytes of random ids are what samplers look at. */
  private static ByteString id(int bytes, long number) {
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    buffer.putLong(bytes - 8, number * 0x9E3779B97F4A7C15L);
    if (bytes > 8) {
      buffer.putLong(0, number);
    }
    return ByteString.copyFrom(buffer.array());
  }

  /**
   * Sends log records with these bodies.
   *
   * @return what was sent
   */
  public List<LogRecord> logs(String... bodies) throws Exception {
    return logs(
        Stream.of(bodies)
            .map(
                body ->
                    LogRecord.newBuilder()
                        .setTimeUnixNano(nanos())
                        .setBody(AnyValue.newBuilder().setStringValue(body))
                        .build())
            .toList());
  }

  /**
   * Sends these log records as they are.
   *
   * @return what was sent
   */
  public List<LogRecord> logs(List<LogRecord> records) throws Exception {
    send(
        "/v1/logs",
        ExportLogsServiceRequest.newBuilder()
            .addResourceLogs(
                ResourceLogs.newBuilder()
                    .setResource(resource())
                    .addScopeLogs(ScopeLogs.newBuilder().addAllLogRecords(records)))
            .build());
    return records;
  }

  /**
   * Sends a cumulative counter with one point for each map of attributes.
   *
   * @return what was sent
   */
  public Metric counter(String name, long value, List<Map<String, String>> points)
      throws Exception {
    long now = nanos();
    Stream<NumberDataPoint> data =
        points.stream()
            .map(
                attributes ->
                    NumberDataPoint.newBuilder()
                        .setStartTimeUnixNano(now - 1_000_000_000)
                        .setTimeUnixNano(now)
                        .setAsInt(value)
                        .addAllAttributes(attributes(attributes))
                        .build());
    Sum sum =
        Sum.newBuilder()
            .setIsMonotonic(true)
            .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE)
            .addAllDataPoints(data.toList())
            .build();
    Metric metric = Metric.newBuilder().setName(name).setSum(sum).build();
    send(
        "/v1/metrics",
        ExportMetricsServiceRequest.newBuilder()
            .addResourceMetrics(
                ResourceMetrics.newBuilder()
                    .setResource(resource())
                    .addScopeMetrics(ScopeMetrics.newBuilder().addMetrics(metric)))
            .build());
    return metric;
  }

  private Resource resource() {
    return Resource.newBuilder().addAllAttributes(attributes(resource)).build();
  }

  private static List<KeyValue> attributes(Map<String, String> map) {
    return map.entrySet().stream()
        .map(
            entry ->
                KeyValue.newBuilder()
                    .setKey(entry.getKey())
                    .setValue(AnyValue.newBuilder().setStringValue(entry.getValue()))
                    .build())
        .toList();
  }

  private static long nanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  private void send(String path, MessageLite message) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/x-protobuf")
            .POST(BodyPublishers.ofByteArray(message.toByteArray()))
            .build();
    int status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new AssertionError(path + " answers " + status);
    }
  }
}
