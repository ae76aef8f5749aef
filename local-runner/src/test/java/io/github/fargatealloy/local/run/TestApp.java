package io.github.fargatealloy.local.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An application with telemetry as small as possible: every request sends spans (as many as its
 * query says), a data point and a log record, tied to the task that the metadata endpoint names.
 * Arguments: the port, and whether to ask the metadata endpoint.
 */
public final class TestApp {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final AtomicLong IDS = new AtomicLong();

  private TestApp() {}

  public static void main(String[] arguments) throws Exception {
    Resource resource = resource(Boolean.parseBoolean(arguments[1]));
    InetSocketAddress address =
        new InetSocketAddress(
            InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0].replaceAll(".*=", "")));
    HttpServer server = HttpServer.create(address, 0);
    server.createContext(
        "/",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          serve(resource, query == null ? 1 : Integer.parseInt(query));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    System.out.println("TestApp listens");
  }

  private static void serve(Resource resource, int spans) throws IOException {
    ScopeSpans.Builder scope = ScopeSpans.newBuilder();
    for (int count = 0; count < spans; count++) {
      scope.addSpans(span());
    }
    post(
        "/v1/traces",
        ExportTraceServiceRequest.newBuilder()
            .addResourceSpans(ResourceSpans.newBuilder().setResource(resource).addScopeSpans(scope))
            .build());
    Gauge gauge =
        Gauge.newBuilder()
            .addDataPoints(NumberDataPoint.newBuilder().setAsInt(1).setTimeUnixNano(nanos()))
            .build();
    post(
        "/v1/metrics",
        ExportMetricsServiceRequest.newBuilder()
            .addResourceMetrics(
                ResourceMetrics.newBuilder()
                    .setResource(resource)
                    .addScopeMetrics(
                        ScopeMetrics.newBuilder()
                            .addMetrics(
                                Metric.newBuilder().setName("orders.open").setGauge(gauge))))
            .build());
    LogRecord log =
        LogRecord.newBuilder()
            .setTimeUnixNano(nanos())
            .setSeverityText("INFO")
            .setBody(AnyValue.newBuilder().setStringValue("order served"))
            .setTraceId(id(16))
            .build();
    post(
        "/v1/logs",
        ExportLogsServiceRequest.newBuilder()
            .addResourceLogs(
                ResourceLogs.newBuilder()
                    .setResource(resource)
                    .addScopeLogs(ScopeLogs.newBuilder().addLogRecords(log)))
            .build());
  }

  private static Span span() {
    return Span.newBuilder()
        .setTraceId(id(16))
        .setSpanId(id(8))
        .setName("GET /")
        .setKind(Span.SpanKind.SPAN_KIND_SERVER)
        .setStartTimeUnixNano(nanos())
        .setEndTimeUnixNano(nanos() + 1_000_000)
        .build();
  }

  private static ByteString id(int bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).putLong(bytes - 8, IDS.incrementAndGet());
    return ByteString.copyFrom(buffer.array());
  }

  private static long nanos() {
    return System.currentTimeMillis() * 1_000_000;
  }

  private static Resource resource(boolean ofTask) throws Exception {
    Resource.Builder resource =
        Resource.newBuilder().addAttributes(attribute("service.name", "orders"));
    if (ofTask) {
      URI task = URI.create(System.getenv("ECS_CONTAINER_METADATA_URI_V4") + "/task");
      String body =
          HTTP.send(HttpRequest.newBuilder(task).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      String arn = new JsonMapper().readTree(body).path("TaskARN").asText();
      resource.addAttributes(attribute("aws.ecs.task.arn", arn));
    }
    return resource.build();
  }

  private static KeyValue attribute(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static void post(String path, Message message) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(System.getenv("OTEL_EXPORTER_OTLP_ENDPOINT") + path))
            .header("Content-Type", "application/x-protobuf")
            .POST(HttpRequest.BodyPublishers.ofByteArray(message.toByteArray()))
            .build();
    try {
      int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IOException("the collector answered " + status);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
