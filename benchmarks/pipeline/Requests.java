import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Export requests of server spans as the Java agent records them, encoded once; only the trace ids
 * differ, and every span can be told from every other by its own.
 */
final class Requests {
  static final int SPANS = 500;

  private final byte[] template = request().toByteArray();
  private final List<Integer> ids = new ArrayList<>();

  Requests() {
    TraceIds.find(template, ids::add);
  }

  byte[] encoded(int sequence) {
    byte[] request = template.clone();
    ByteBuffer buffer = ByteBuffer.wrap(request);
    for (int span = 0; span < ids.size(); span++) {
      buffer.putLong(ids.get(span) + 8, (long) sequence * SPANS + span);
    }
    return request;
  }

  /** The number of the span whose trace id stands there. */
  static int span(byte[] request, int position) {
    return (int) ByteBuffer.wrap(request).getLong(position + 8);
  }

  int bytesPerSpan() {
    return template.length / SPANS;
  }

  private static ExportTraceServiceRequest request() {
    Random random = new Random(1);
    ScopeSpans.Builder scope =
        ScopeSpans.newBuilder()
            .setScope(
                InstrumentationScope.newBuilder()
                    .setName("io.opentelemetry.tomcat-10.0")
                    .setVersion("2.31.1-alpha"));
    for (int i = 0; i < SPANS; i++) {
      scope.addSpans(span(random));
    }
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(
            ResourceSpans.newBuilder()
                .setResource(
                    Resource.newBuilder()
                        .addAttributes(text("service.name", "orders"))
                        .addAttributes(text("telemetry.sdk.language", "java"))
                        .addAttributes(text("service.instance.id", id(random, 16).toString())))
                .addScopeSpans(scope))
        .build();
  }

  private static Span span(Random random) {
    long start = 1_790_000_000_000_000_000L + random.nextInt(1_000_000_000);
    int order = random.nextInt(1_000_000);
    return Span.newBuilder()
        .setTraceId(id(random, 16))
        .setSpanId(id(random, 8))
        .setParentSpanId(id(random, 8))
        .setName("GET /orders/{id}")
        .setKind(Span.SpanKind.SPAN_KIND_SERVER)
        .setFlags(0x101)
        .setStartTimeUnixNano(start)
        .setEndTimeUnixNano(start + random.nextInt(50_000_000))
        .addAttributes(text("http.request.method", "GET"))
        .addAttributes(text("http.route", "/orders/{id}"))
        .addAttributes(text("url.path", "/orders/" + order))
        .addAttributes(text("url.query", "currency=EUR&page=" + random.nextInt(50)))
        .addAttributes(text("url.scheme", "https"))
        .addAttributes(text("server.address", "orders.example.com"))
        .addAttributes(number("server.port", 443))
        .addAttributes(text("client.address", "203.0.113." + random.nextInt(256)))
        .addAttributes(text("network.peer.address", "10.0.3." + random.nextInt(256)))
        .addAttributes(number("network.peer.port", 32_768 + random.nextInt(28_000)))
        .addAttributes(text("network.protocol.version", "1.1"))
        .addAttributes(number("http.response.status_code", 200))
        .addAttributes(
            text(
                "user_agent.original",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
                    + random.nextInt(140)
                    + ".0.0.0 Safari/537.36"))
        .addAttributes(text("thread.name", "http-nio-8080-exec-" + random.nextInt(200)))
        .addAttributes(number("thread.id", random.nextInt(400)))
        .build();
  }

  private static KeyValue text(String key, String value) {
    return attribute(key, AnyValue.newBuilder().setStringValue(value));
  }

  private static KeyValue number(String key, long value) {
    return attribute(key, AnyValue.newBuilder().setIntValue(value));
  }

  private static KeyValue attribute(String key, AnyValue.Builder value) {
    return KeyValue.newBuilder().setKey(key).setValue(value).build();
  }

  private static ByteString id(Random random, int length) {
    byte[] id = new byte[length];
    random.nextBytes(id);
    return ByteString.copyFrom(id);
  }
}
