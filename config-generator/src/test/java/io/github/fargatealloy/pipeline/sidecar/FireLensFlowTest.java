package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.real.Await;
import io.github.fargatealloy.pipeline.real.FluentForwardClient;
import io.github.fargatealloy.pipeline.real.OtlpSink;
import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedLog;
import io.github.fargatealloy.pipeline.real.RealAlloy;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what lines of output become on their way through FireLens and the real Alloy. */
class FireLensFlowTest {
  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN_ID = "00f067aa0ba902b7";

  @TempDir private Path directory;
  private TaskMetadata metadata;
  private OtlpSink sink;
  private RealAlloy alloy;

  @BeforeEach
  void start() throws Exception {
    RealAlloy.assumeInstalled();
    metadata = TaskMetadata.start();
    sink = OtlpSink.start();
    alloy =
        RealAlloy.of(
                config("stdout-through-alloy"),
                directory,
                Map.of(
                    "ECS_CONTAINER_METADATA_URI_V4", metadata.uri(),
                    "GRAFANA_CLOUD_ENDPOINT", sink.endpoint()))
            .start();
  }

  @AfterEach
  void stop() {
    if (alloy != null) {
      alloy.close();
      sink.close();
      metadata.close();
    }
  }

  private static AlloyConfig config(String sources) {
    return AlloyConfigGenerator.generate(
            Orders.toGrafanaCloud().withSources(Variants.sources().get(sources)).file())
        .value()
        .orElseThrow();
  }

  @Test
  void aStackTraceIsOneEntryOfItsContainer() throws Exception {
    String entry =
        """
        2026-01-01 12:00:00 ERROR --- payment failed
        java.lang.IllegalStateException: no such order
        \tat com.example.Orders.pay(Orders.java:12)
        Caused by: java.io.IOException: closed
        \t... 3 more""";
    try (FluentForwardClient client = client("orders")) {
      for (String line : entry.split("\n")) {
        client.line(line);
      }
      client.line("2026-01-01 12:00:01 INFO --- next");
    }

    ReceivedLog log = received("payment");
    assertThat(log.body()).isEqualTo(entry);
    assertThat(log.log().getSeverityNumber()).isEqualTo(SeverityNumber.SEVERITY_NUMBER_ERROR);
    assertThat(received("next").body()).isEqualTo("2026-01-01 12:00:01 INFO --- next");
    assertThat(log.resource())
        .containsEntry("service.name", "orders")
        .containsEntry("container.name", "orders")
        .containsEntry("service.namespace", "shop")
        .containsEntry("service.instance.id", TaskMetadata.TASK_ID)
        .containsEntry("cluster", "production")
        .containsEntry("aws.ecs.task.arn", TaskMetadata.TASK_ARN);
  }

  @Test
  void theContainersOfATaskKeepApart() throws Exception {
    try (FluentForwardClient app = client("orders");
        FluentForwardClient nginx = client("nginx")) {
      app.line("from the app");
      nginx.line("from nginx");
      app.line("\tcontinued");
    }

    assertThat(received("from the app").body()).isEqualTo("from the app\n\tcontinued");
    assertThat(received("from nginx").resource())
        .containsEntry("service.name", "nginx")
        .containsEntry("service.namespace", "shop");
  }

  @Test
  void aLineInPartsIsOneEntry() throws Exception {
    String first = "x".repeat(16_384);
    try (FluentForwardClient client = client("orders")) {
      client.parts("start " + first, "middle " + first, "\tend");
      client.line("after");
    }

    assertThat(received("start").body()).isEqualTo("start " + first + "middle " + first + "\tend");
    assertThat(received("after").body()).isEqualTo("after");
  }

  @Test
  void jsonSaysItsMessageSeverityTraceAndAttributes() throws Exception {
    try (FluentForwardClient client = client("orders")) {
      client.line(
          "{\"@timestamp\":\"2026-01-01T12:00:00Z\",\"level\":\"WARN\",\"message\":\"slow query\","
              + "\"mdc\":{\"traceId\":\"%s\",\"spanId\":\"%s\"},\"order\":{\"id\":7}}"
                  .formatted(TRACE_ID, SPAN_ID));
    }

    ReceivedLog log = received("slow query");
    assertThat(log.body()).isEqualTo("slow query");
    assertThat(log.log().getSeverityNumber()).isEqualTo(SeverityNumber.SEVERITY_NUMBER_WARN);
    assertThat(hex(log.log().getTraceId().toByteArray())).isEqualTo(TRACE_ID);
    assertThat(hex(log.log().getSpanId().toByteArray())).isEqualTo(SPAN_ID);
    assertThat(log.attributes()).containsEntry("order.id", "7.0").doesNotContainKey("message");
  }

  @Test
  void datadogsDecimalIdsBecomeTraceContext() throws Exception {
    try (FluentForwardClient client = client("orders")) {
      client.line(
          "{\"msg\":\"paid\",\"level\":30,\"dd.trace_id\":\"1311768467463790320\",\"dd.span_id\":\"255\"}");
    }

    ReceivedLog log = received("paid");
    assertThat(hex(log.log().getTraceId().toByteArray()))
        .isEqualTo("0000000000000000123456789abcdef0");
    assertThat(hex(log.log().getSpanId().toByteArray())).isEqualTo("00000000000000ff");
    assertThat(log.log().getSeverityNumber()).isEqualTo(SeverityNumber.SEVERITY_NUMBER_INFO);
  }

  @Test
  void textSaysItsSeverityAndTrace() throws Exception {
    try (FluentForwardClient client = client("orders")) {
      client.line(
          "2026-01-01T12:00:00Z  INFO 1 --- [orders] [main] [%s-%s] c.e.Orders : shipped"
              .formatted(TRACE_ID, SPAN_ID));
      client.line("12:00:00 DEBUG trace_id=%s span_id=%s packed".formatted(TRACE_ID, SPAN_ID));
    }

    for (String what : new String[] {"shipped", "packed"}) {
      ReceivedLog log = received(what);
      assertThat(hex(log.log().getTraceId().toByteArray())).as(what).isEqualTo(TRACE_ID);
      assertThat(hex(log.log().getSpanId().toByteArray())).as(what).isEqualTo(SPAN_ID);
    }
    assertThat(received("shipped").log().getSeverityText()).isEqualTo("INFO");
    assertThat(received("packed").log().getSeverityText()).isEqualTo("DEBUG");
  }

  @Test
  void accessLogsOfNginxSayWhatTheConventionsSay() throws Exception {
    String combined =
        "10.0.0.9 - alice [01/Jan/2026:12:00:00 +0000] \"GET /orders?id=7 HTTP/1.1\" 503 42"
            + " \"https://shop.example.com/\" \"curl/8.0\"";
    String json =
        "{\"remote_addr\":\"10.0.0.8\",\"request_method\":\"POST\",\"request_uri\":\"/pay\","
            + "\"status\":201,\"body_bytes_sent\":7,\"http_user_agent\":\"curl/8.1\",\"request_time\":0.25}";
    try (FluentForwardClient client = client("nginx")) {
      client.line(combined);
      client.line(json);
    }

    ReceivedLog text = received("GET /orders");
    assertThat(text.body()).isEqualTo(combined);
    assertThat(text.log().getSeverityText()).isEqualTo("ERROR");
    assertThat(text.attributes())
        .containsEntry("client.address", "10.0.0.9")
        .containsEntry("user.name", "alice")
        .containsEntry("http.request.method", "GET")
        .containsEntry("url.path", "/orders")
        .containsEntry("url.query", "id=7")
        .containsEntry("http.response.status_code", "503")
        .containsEntry("http.response.body.size", "42")
        .containsEntry("user_agent.original", "curl/8.0");
    ReceivedLog parsed = received("/pay");
    assertThat(parsed.log().getSeverityText()).isEqualTo("INFO");
    assertThat(parsed.attributes())
        .containsEntry("client.address", "10.0.0.8")
        .containsEntry("http.request.method", "POST")
        .containsEntry("url.path", "/pay")
        .containsEntry("http.response.status_code", "201")
        .containsEntry("http.server.request.duration", "0.25")
        .doesNotContainKey("request_uri")
        .doesNotContainKey("url.query");
  }

  @Test
  void aLineThatDoesNotParseStaysAsItIs() throws Exception {
    try (FluentForwardClient client = client("orders")) {
      client.line("{\"broken\": tru");
      client.line("nothing to see");
    }

    assertThat(received("broken").body()).isEqualTo("{\"broken\": tru");
    assertThat(received("nothing").body()).isEqualTo("nothing to see");
    assertThat(received("nothing").log().getSeverityNumber())
        .isEqualTo(SeverityNumber.SEVERITY_NUMBER_UNSPECIFIED);
  }

  @Test
  void secretsDoNotLeaveTheTask() throws Exception {
    try (FluentForwardClient client = client("orders")) {
      client.line("calling with Authorization: Bearer abcdef0123456789abcdef");
      client.line("key AKIAIOSFODNN7EXAMPLE of card 4111 1111 1111 1111, password=hunter2");
      client.line("{\"message\":\"login\",\"password\":\"hunter2\"}");
    }

    assertThat(received("calling").body()).isEqualTo("calling with Authorization: Bearer ***");
    assertThat(received("of card").body()).isEqualTo("key *** of card ***, password=***");
    assertThat(received("login").attributes()).doesNotContainKey("password");
  }

  @Test
  void aKilledSidecarTakesLinesAgainOnceItsSocketIsGone() throws Exception {
    try (FluentForwardClient client = client("orders")) {
      client.line("before");
    }
    received("before");

    alloy.kill();
    assertThat(RealAlloy.socket(directory)).exists();
    // What the container's entry point does first.
    Files.delete(RealAlloy.socket(directory));
    alloy.start();

    try (FluentForwardClient client = client("orders")) {
      client.line("after");
    }
    assertThat(received("after").body()).isEqualTo("after");
  }

  private FluentForwardClient client(String container) throws Exception {
    Await.until("a socket", () -> Files.exists(RealAlloy.socket(directory)));
    return FluentForwardClient.connect(RealAlloy.socket(directory), container);
  }

  private ReceivedLog received(String part) throws Exception {
    Await.until(
        "a log with " + part,
        () -> sink.logs().stream().anyMatch(log -> log.log().toString().contains(part)));
    return sink.logs().stream()
        .filter(log -> log.log().toString().contains(part))
        .findFirst()
        .orElseThrow();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
