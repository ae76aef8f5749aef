package io.github.fargatealloy.libraries;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Stands in for the sidecar and remembers the names of what it receives, each once. */
final class Signals implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Set<String> names = new ConcurrentSkipListSet<>();

  Signals() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::receive);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Spans with kind and scope, metrics with unit and scope, log records with severity and scope;
   * but not what the SDK counts of its own exports, which depends on when the application ends.
   */
  Set<String> names() {
    return names.stream()
        .filter(name -> !name.startsWith("metric 'otel.sdk."))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The instrumentations that made spans, without the version of their library. */
  static Set<String> instrumentations(Set<String> names) {
    return names.stream()
        .filter(name -> name.startsWith("span"))
        .map(name -> name.replaceAll(".* of io\\.opentelemetry\\.([a-z0-9-]*?)(-[0-9.]+)?$", "$1"))
        .collect(Collectors.toSet());
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      switch (exchange.getRequestURI().getPath()) {
        case "/v1/traces" -> spans(ExportTraceServiceRequest.parseFrom(body));
        case "/v1/metrics" -> metrics(ExportMetricsServiceRequest.parseFrom(body));
        case "/v1/logs" -> logs(ExportLogsServiceRequest.parseFrom(body));
        default -> names.add(exchange.getRequestURI().getPath());
      }
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void spans(ExportTraceServiceRequest request) {
    for (var resource : request.getResourceSpansList()) {
      for (var scope : resource.getScopeSpansList()) {
        for (var span : scope.getSpansList()) {
          names.add(line("span", span.getName(), span.getKind(), scope.getScope().getName()));
        }
      }
    }
  }

  private void metrics(ExportMetricsServiceRequest request) {
    for (var resource : request.getResourceMetricsList()) {
      for (var scope : resource.getScopeMetricsList()) {
        for (var metric : scope.getMetricsList()) {
          names.add(line("metric", metric.getName(), metric.getUnit(), scope.getScope().getName()));
        }
      }
    }
  }

  private void logs(ExportLogsServiceRequest request) {
    for (var resource : request.getResourceLogsList()) {
      for (var scope : resource.getScopeLogsList()) {
        for (var record : scope.getLogRecordsList()) {
          names.add(line("log", record.getSeverityText(), "", scope.getScope().getName()));
        }
      }
    }
  }

  private static String line(String signal, String name, Object kind, String scope) {
    return signal + " '" + name + "' " + kind + " of " + scope;
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
