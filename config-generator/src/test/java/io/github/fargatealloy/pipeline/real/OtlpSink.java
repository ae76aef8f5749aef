package io.github.fargatealloy.pipeline.real;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * A backend that takes OTLP over HTTP, keeps what it took, and refuses requests above its limits as
 * backends do: with an answer that nobody retries.
 */
public final class OtlpSink implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService executor = Executors.newFixedThreadPool(8);
  private final int mostItems;
  private final long mostBytes;
  private final List<ReceivedSpan> spans = new CopyOnWriteArrayList<>();
  private final List<ReceivedLog> logs = new CopyOnWriteArrayList<>();
  private final List<ReceivedMetric> metrics = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();

  /** A span and whose it is. */
  public record ReceivedSpan(Map<String, String> resource, Span span) {
    public Map<String, String> attributes() {
      return map(span.getAttributesList());
    }
  }

  /** A log record and whose it is. */
  public record ReceivedLog(Map<String, String> resource, LogRecord log) {
    public String body() {
      return text(log.getBody());
    }

    public Map<String, String> attributes() {
      return map(log.getAttributesList());
    }
  }

  /** A metric and whose it is. */
  public record ReceivedMetric(Map<String, String> resource, Metric metric) {}

  private OtlpSink(HttpServer server, int mostItems, long mostBytes) {
    this.server = server;
    this.mostItems = mostItems;
    this.mostBytes = mostBytes;
  }

  public static OtlpSink start() throws IOException {
    return start(Integer.MAX_VALUE, Long.MAX_VALUE);
  }

  /**
   * @param mostItems spans, log records or data points in a request
   * @param mostBytes of a request, before compression
   */
  public static OtlpSink start(int mostItems, long mostBytes) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    OtlpSink sink = new OtlpSink(server, mostItems, mostBytes);
    for (String base : List.of("", "/otlp")) {
      server.createContext(base + "/v1/traces", e -> sink.take(e, sink::traces));
      server.createContext(base + "/v1/logs", e -> sink.take(e, sink::logs));
      server.createContext(base + "/v1/metrics", e -> sink.take(e, sink::metrics));
    }
    server.setExecutor(sink.executor);
    server.start();
    return sink;
  }

  public String endpoint() {
    return "http://127.0.0.1:" + port();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public List<ReceivedSpan> spans() {
    return spans;
  }

  public List<ReceivedLog> logs() {
    return logs;
  }

  public List<ReceivedMetric> metrics() {
    return metrics;
  }

  /** How many requests were above a limit. */
  public int refusals() {
    return refusals.get();
  }

  private void take(HttpExchange exchange, Predicate<byte[]> read) throws IOException {
    byte[] body = body(exchange);
    boolean accepted = body.length <= mostBytes && read.test(body);
    if (!accepted) {
      refusals.incrementAndGet();
    }
    exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(accepted ? 200 : 413, -1);
    exchange.close();
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    try (InputStream raw = exchange.getRequestBody();
        InputStream plain = "gzip".equals(encoding) ? new GZIPInputStream(raw) : raw) {
      return plain.readAllBytes();
    }
  }

  private boolean traces(byte[] body) {
    List<ReceivedSpan> received =
        parsed(() -> ExportTraceServiceRequest.parseFrom(body)).getResourceSpansList().stream()
            .flatMap(
                r ->
                    r.getScopeSpansList().stream()
                        .flatMap(s -> s.getSpansList().stream())
                        .map(span -> new ReceivedSpan(map(r.getResource()), span)))
            .toList();
    return keep(received, received.size(), spans);
  }

  private boolean logs(byte[] body) {
    List<ReceivedLog> received =
        parsed(() -> ExportLogsServiceRequest.parseFrom(body)).getResourceLogsList().stream()
            .flatMap(
                r ->
                    r.getScopeLogsList().stream()
                        .flatMap(s -> s.getLogRecordsList().stream())
                        .map(log -> new ReceivedLog(map(r.getResource()), log)))
            .toList();
    return keep(received, received.size(), logs);
  }

  private boolean metrics(byte[] body) {
    List<ReceivedMetric> received =
        parsed(() -> ExportMetricsServiceRequest.parseFrom(body)).getResourceMetricsList().stream()
            .flatMap(
                r ->
                    r.getScopeMetricsList().stream()
                        .flatMap(s -> s.getMetricsList().stream())
                        .map(metric -> new ReceivedMetric(map(r.getResource()), metric)))
            .toList();
    int points = received.stream().mapToInt(OtlpSink::points).sum();
    return keep(received, points, metrics);
  }

  private <T> boolean keep(List<T> received, int items, List<T> kept) {
    return items <= mostItems && (received.isEmpty() || kept.addAll(received));
  }

  private static int points(ReceivedMetric received) {
    return received.metric().getGauge().getDataPointsCount()
        + received.metric().getSum().getDataPointsCount()
        + received.metric().getHistogram().getDataPointsCount();
  }

  /** Data points that were taken. */
  public int points() {
    return metrics.stream().mapToInt(OtlpSink::points).sum();
  }

  private interface Parser<T> {
    T parse() throws InvalidProtocolBufferException;
  }

  private static <T> T parsed(Parser<T> parser) {
    try {
      return parser.parse();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> map(Resource resource) {
    return map(resource.getAttributesList());
  }

  private static Map<String, String> map(List<KeyValue> attributes) {
    Map<String, String> map = new TreeMap<>();
    attributes.forEach(attribute -> map.put(attribute.getKey(), text(attribute.getValue())));
    return map;
  }

  private static String text(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case INT_VALUE -> Long.toString(value.getIntValue());
      case DOUBLE_VALUE ->
          new BigDecimal(Double.toString(value.getDoubleValue()))
              .stripTrailingZeros()
              .toPlainString();
      case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
      default -> value.toString();
    };
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
