package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.pipeline.real.FluentForwardClient;
import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedLog;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what lines of output become on their way through FireLens and the real Alloy. */
class FireLensFlowTest {
  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN_ID = "00f067aa0ba902b7";

  @TempDir private Path directory;
  private FireLensFlow flow;

  @BeforeEach
  void start() throws Exception {
    flow = FireLensFlow.start(directory);
  }

  @AfterEach
  void stop() throws Exception {
    if (flow != null) {
      flow.close();
      assertThat(flow.alloy().errors()).doesNotContain("failed to");
    }
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
    try (FluentForwardClient client = flow.client("orders")) {
      for (String line : entry.split("\n")) {
        client.line(line);
      }
      client.line("2026-01-01 12:00:01 INFO --- next");
    }

    ReceivedLog log = flow.received("payment");
    assertThat(log.body()).isEqualTo(entry);
    assertThat(log.log().getSeverityNumber()).isEqualTo(SeverityNumber.SEVERITY_NUMBER_ERROR);
    assertThat(flow.received("next").body()).isEqualTo("2026-01-01 12:00:01 INFO --- next");
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
    try (FluentForwardClient app = flow.client("orders");
        FluentForwardClient nginx = flow.client("nginx")) {
      app.line("from the app");
      nginx.line("from nginx");
      app.line("\tcontinued");
    }

    assertThat(flow.received("from the app").body()).isEqualTo("from the app\n\tcontinued");
    assertThat(flow.received("from nginx").resource())
        .containsEntry("service.name", "nginx")
        .containsEntry("service.namespace", "shop");
  }

  @Test
  void aLineInPartsIsOneEntry() throws Exception {
    String first = "x".repeat(16_384);
    try (FluentForwardClient client = flow.client("orders")) {
      client.parts("start " + first, "middle " + first, "\tend");
      client.line("after");
    }

    assertThat(flow.received("start").body())
        .isEqualTo("start " + first + "middle " + first + "\tend");
    assertThat(flow.received("after").body()).isEqualTo("after");
  }

  @Test
  void textSaysItsSeverityAndTrace() throws Exception {
    try (FluentForwardClient client = flow.client("orders")) {
      client.line(
          "2026-01-01T12:00:00Z  INFO 1 --- [orders] [main] [%s-%s] c.e.Orders : shipped"
              .formatted(TRACE_ID, SPAN_ID));
      client.line("12:00:00 DEBUG trace_id=%s span_id=%s packed".formatted(TRACE_ID, SPAN_ID));
      client.line("WARN [dd.service=orders dd.trace_id=255 dd.span_id=18446744073709551615] paid");
    }

    for (String what : new String[] {"shipped", "packed"}) {
      ReceivedLog log = flow.received(what);
      assertThat(FireLensFlow.traceId(log)).as(what).isEqualTo(TRACE_ID);
      assertThat(FireLensFlow.spanId(log)).as(what).isEqualTo(SPAN_ID);
    }
    assertThat(FireLensFlow.traceId(flow.received("paid"))).isEqualTo("%032x".formatted(255));
    assertThat(FireLensFlow.spanId(flow.received("paid"))).isEqualTo("f".repeat(16));
    assertThat(flow.received("shipped").log().getSeverityText()).isEqualTo("INFO");
    assertThat(flow.received("packed").log().getSeverityText()).isEqualTo("DEBUG");
  }

  @Test
  void accessLogsOfNginxSayWhatTheConventionsSay() throws Exception {
    String combined =
        "10.0.0.9 - alice [01/Jan/2026:12:00:00 +0000] \"GET /orders?id=7 HTTP/1.1\" 503 42"
            + " \"https://shop.example.com/\" \"curl/8.0\"";
    String json =
        "{\"remote_addr\":\"10.0.0.8\",\"request_method\":\"POST\",\"request_uri\":\"/pay\","
            + "\"status\":201,\"body_bytes_sent\":7,\"http_user_agent\":\"curl/8.1\",\"request_time\":0.25}";
    String whole = "{\"request\":\"GET /stock HTTP/2.0\",\"status\":\"500\",\"remote_user\":\"\"}";
    String notOfNginx =
        "{\"request_method\":\"GET\",\"request_uri\":\"/x\",\"status\":\"shipped\"}";
    try (FluentForwardClient client = flow.client("nginx")) {
      client.line(combined);
      client.line(json);
      client.line(whole);
      client.line(notOfNginx);
    }

    ReceivedLog text = flow.received("GET /orders");
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
    ReceivedLog parsed = flow.received("/pay");
    assertThat(parsed.log().getSeverityText()).isEqualTo("INFO");
    assertThat(parsed.attributes())
        .containsEntry("client.address", "10.0.0.8")
        .containsEntry("http.request.method", "POST")
        .containsEntry("url.path", "/pay")
        .containsEntry("http.response.status_code", "201")
        .containsEntry("http.server.request.duration", "0.25")
        .doesNotContainKeys("request_uri", "status", "url.query");
    assertThat(flow.received("/stock").attributes())
        .containsEntry("url.path", "/stock")
        .containsEntry("network.protocol.version", "2.0")
        .doesNotContainKeys("request", "remote_user", "user.name", "server_protocol");
    assertThat(flow.received("/stock").log().getSeverityText()).isEqualTo("ERROR");
    assertThat(flow.received("shipped").attributes())
        .containsEntry("request_uri", "/x")
        .containsEntry("status", "shipped");
  }

  @Test
  void aLineThatDoesNotParseStaysAsItIs() throws Exception {
    try (FluentForwardClient client = flow.client("orders")) {
      client.line("{\"broken\": tru");
      client.line("nothing to see");
    }

    assertThat(flow.received("broken").body()).isEqualTo("{\"broken\": tru");
    assertThat(flow.received("nothing").body()).isEqualTo("nothing to see");
    assertThat(flow.received("nothing").log().getSeverityNumber())
        .isEqualTo(SeverityNumber.SEVERITY_NUMBER_UNSPECIFIED);
  }

  @Test
  void secretsDoNotLeaveTheTask() throws Exception {
    try (FluentForwardClient client = flow.client("orders")) {
      client.line("calling with Authorization: Bearer abcdef0123456789abcdef");
      client.line("key AKIAIOSFODNN7EXAMPLE of card 4111 1111 1111 1111, password=hunter2");
      client.line("{\"message\":\"login\",\"password\":\"hunter2\"}");
    }

    assertThat(flow.received("calling").body()).isEqualTo("calling with Authorization: Bearer ***");
    assertThat(flow.received("of card").body()).isEqualTo("key *** of card ***, password=***");
    assertThat(flow.received("login").attributes()).doesNotContainKey("password");
  }
}
