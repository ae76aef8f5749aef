package io.github.fargatealloy.agent.it;

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
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in for the sidecar: receives OTLP over HTTP on loopback and remembers it. */
final class OtlpSink implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<Span> spans = new CopyOnWriteArrayList<>();
  private final List<Metric> metrics = new CopyOnWriteArrayList<>();
  private final List<LogRecord> logs = new CopyOnWriteArrayList<>();
  private final List<Resource> resources = new CopyOnWriteArrayList<>();
  private volatile int status = 200;

  OtlpSink() throws IOException {
    this(0);
  }

  OtlpSink(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(workers);
    server.createContext("/", this::receive);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String endpoint() {
    return "http://127.0.0.1:" + port();
  }

  /** What to answer from now on; only with 200 is anything remembered. */
  void answer(int status) {
    this.status = status;
  }

  List<Span> spans() {
    return List.copyOf(spans);
  }

  /** The {@code url.path} of each server span. */
  List<String> servedPaths() {
    return spans.stream()
        .filter(span -> span.getKind() == Span.SpanKind.SPAN_KIND_SERVER)
        .map(span -> attributes(span.getAttributesList()).get("url.path").toString())
        .toList();
  }

  List<Metric> metrics() {
    return List.copyOf(metrics);
  }

  List<String> metricNames() {
    return metrics.stream().map(Metric::getName).distinct().sorted().toList();
  }

  /** Of all points in the last export of a counter. */
  long sumOf(String counter) {
    return metrics.stream()
        .filter(metric -> metric.getName().equals(counter))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError(counter + " is not among " + metricNames()))
        .getSum()
        .getDataPointsList()
        .stream()
        .mapToLong(NumberDataPoint::getAsInt)
        .sum();
  }

  List<LogRecord> logs() {
    return List.copyOf(logs);
  }

  /** Of the process that sent first; strings and lists of strings. */
  Map<String, Object> resource() {
    return attributes(resources.get(0).getAttributesList());
  }

  boolean hasReceived() {
    return !resources.isEmpty();
  }

  static Map<String, Object> attributes(List<KeyValue> keyValues) {
    Map<String, Object> attributes = new TreeMap<>();
    keyValues.forEach(entry -> attributes.put(entry.getKey(), value(entry.getValue())));
    return attributes;
  }

  private static Object value(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case INT_VALUE -> value.getIntValue();
      case BOOL_VALUE -> value.getBoolValue();
      case DOUBLE_VALUE -> value.getDoubleValue();
      case ARRAY_VALUE ->
          value.getArrayValue().getValuesList().stream().map(OtlpSink::value).toList();
      default -> value.toString();
    };
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    int answer = status;
    if (answer == 200) {
      remember(exchange.getRequestURI().getPath(), body);
    }
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  private void remember(String path, byte[] body) throws InvalidProtocolBufferException {
    switch (path) {
      case "/v1/traces" ->
          ExportTraceServiceRequest.parseFrom(body)
              .getResourceSpansList()
              .forEach(
                  each -> {
                    each.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList()));
                    resources.add(each.getResource());
                  });
      case "/v1/metrics" ->
          ExportMetricsServiceRequest.parseFrom(body)
              .getResourceMetricsList()
              .forEach(
                  each -> {
                    each.getScopeMetricsList()
                        .forEach(scope -> metrics.addAll(scope.getMetricsList()));
                    resources.add(each.getResource());
                  });
      case "/v1/logs" ->
          ExportLogsServiceRequest.parseFrom(body)
              .getResourceLogsList()
              .forEach(
                  each -> {
                    each.getScopeLogsList()
                        .forEach(scope -> logs.addAll(scope.getLogRecordsList()));
                    resources.add(each.getResource());
                  });
      default -> throw new IllegalArgumentException(path);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
