package io.github.fargatealloy.sidecar;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** An application that sends spans and, as the agent does, keeps what the sidecar does not take. */
final class App {
  private static final int SPANS_PER_REQUEST = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long RETRY_NANOS = 100_000_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI sidecar;
  private int sent;

  App(URI sidecar) {
    this.sidecar = sidecar;
  }

  /** How many spans the sidecar has answered for; each has an id of its own. */
  int sent() {
    return sent;
  }

  /** Returns when the sidecar has taken them. */
  void send(int spans) throws InterruptedException {
    for (int end = sent + spans; sent < end; sent += SPANS_PER_REQUEST) {
      HttpRequest request =
          HttpRequest.newBuilder(sidecar)
              .header("Content-Type", "application/x-protobuf")
              .timeout(PATIENCE)
              .POST(HttpRequest.BodyPublishers.ofByteArray(request(sent)))
              .build();
      Instant deadline = Instant.now().plus(PATIENCE);
      while (!isTaken(request)) {
        if (Instant.now().isAfter(deadline)) {
          throw new AssertionError("the sidecar takes nothing for " + PATIENCE);
        }
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  private boolean isTaken(HttpRequest request) throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notThere) {
      return false;
    }
  }

  private static byte[] request(int first) {
    ScopeSpans.Builder scope = ScopeSpans.newBuilder();
    for (int i = first; i < first + SPANS_PER_REQUEST; i++) {
      scope.addSpans(span(i));
    }
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(ResourceSpans.newBuilder().addScopeSpans(scope))
        .build()
        .toByteArray();
  }

  private static Span span(int number) {
    return Span.newBuilder()
        .setTraceId(id(16, number))
        .setSpanId(id(8, number))
        .setName("GET /orders/{id}")
        .setKind(Span.SpanKind.SPAN_KIND_SERVER)
        .setStartTimeUnixNano(1_790_000_000_000_000_000L)
        .setEndTimeUnixNano(1_790_000_000_001_000_000L)
        .addAttributes(attribute("url.path", "/orders/" + number))
        .addAttributes(attribute("db.query.text", "select " + "a column, ".repeat(60)))
        .build();
  }

  private static KeyValue attribute(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static ByteString id(int bytes, int number) {
    return ByteString.copyFrom(
        ByteBuffer.allocate(bytes).putLong(bytes - Long.BYTES, number + 1L).array());
  }
}
