package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.pipeline.real.Await;
import io.github.fargatealloy.pipeline.real.FluentForwardClient;
import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedMetric;
import io.github.fargatealloy.pipeline.real.RealAlloy;
import io.github.fargatealloy.pipeline.real.RealNginx;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what a real nginx says of itself, on its status page and in its access log. */
class NginxFlowTest {
  private static final int STATUS = 8081;

  @TempDir private Path directory;

  @Test
  void itsConnectionsAndRequestsAreThoseOfTheService() throws Exception {
    RealAlloy.assumeInstalled();
    RealNginx.assumeInstalled();
    try (RealNginx nginx = RealNginx.start(directory);
        FireLensFlow flow = FireLensFlow.start("nginx", directory, Map.of(STATUS, nginx.port()))) {
      nginx.get("/orders");

      Await.until("requests", () -> flow.metric("nginx.requests").isPresent());
      ReceivedMetric requests = flow.metric("nginx.requests").orElseThrow();
      assertThat(requests.metric().getSum().getDataPoints(0).getAsInt()).isPositive();
      assertThat(requests.resource())
          .containsEntry("service.name", "orders")
          .containsEntry("service.instance.id", TaskMetadata.TASK_ID)
          .containsEntry("cluster", "production");
      assertThat(flow.metric("nginx.connections_current")).isPresent();
    }
  }

  @Test
  void itsAccessLogInEitherFormatSaysWhatTheConventionsSay() throws Exception {
    RealAlloy.assumeInstalled();
    RealNginx.assumeInstalled();
    try (RealNginx nginx = RealNginx.start(directory);
        FireLensFlow flow = FireLensFlow.start("nginx", directory, Map.of(STATUS, nginx.port()))) {
      for (String format : new String[] {"combined", "json"}) {
        for (String path : new String[] {"found", "missing", "broken"}) {
          nginx.get("/%s/%s?id=7".formatted(path, format));
        }
      }
      Await.until("lines", () -> nginx.accessLog("json").size() == 6);
      try (FluentForwardClient client = flow.client("nginx")) {
        for (String format : new String[] {"combined", "json"}) {
          for (String line : nginx.accessLog(format)) {
            if (line.contains("/" + format + "?")) {
              client.line(line);
            }
          }
        }
      }

      for (String format : new String[] {"combined", "json"}) {
        assertThat(flow.received("/found/" + format).attributes())
            .containsEntry("http.request.method", "GET")
            .containsEntry("url.path", "/found/" + format)
            .containsEntry("url.query", "id=7")
            .containsEntry("http.response.status_code", "200")
            .containsEntry("http.response.body.size", "5")
            .containsEntry("network.protocol.version", "1.1")
            .containsEntry("client.address", "127.0.0.1")
            .containsEntry("http.request.header.referer", "https://shop.example.com/")
            .hasEntrySatisfying(
                "user_agent.original", agent -> assertThat(agent).startsWith("Mozilla/5.0 "))
            .doesNotContainKeys("status", "request_uri", "remote_addr", "remote_user", "user.name");
        assertThat(flow.received("/found/" + format).log().getSeverityText()).isEqualTo("INFO");
        assertThat(flow.received("/missing/" + format).attributes())
            .containsEntry("http.response.status_code", "404");
        assertThat(flow.received("/broken/" + format).log().getSeverityText()).isEqualTo("ERROR");
      }
      assertThat(flow.received("/found/json").attributes())
          .containsKey("http.server.request.duration")
          .containsEntry("host", "127.0.0.1");
      assertThat(flow.received("/found/json").resource()).containsEntry("service.name", "nginx");
    }
  }
}
