package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.real.Await;
import io.github.fargatealloy.pipeline.real.OtlpSource;
import io.github.fargatealloy.pipeline.real.RealAlloy;
import io.github.fargatealloy.pipeline.real.RealPrometheus;
import io.github.fargatealloy.pipeline.real.RealPrometheus.Sample;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import io.github.fargatealloy.service.destination.OtlpAuth;
import io.github.fargatealloy.service.destination.SelfHosted;
import io.github.fargatealloy.service.destination.SelfHosted.Backend;
import io.github.fargatealloy.service.source.EcsMetrics;
import io.github.fargatealloy.service.source.ScrapeTarget;
import io.github.fargatealloy.service.source.SelfTelemetry;
import io.github.fargatealloy.service.source.Sources;
import io.github.fargatealloy.service.source.StdoutLogs;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what a real Prometheus has of metrics that were scraped or came over OTLP. */
class PrometheusFlowTest {
  private static final int APP = 8080;
  private static final int PROMETHEUS = 9090;
  private static final String EXPOSED =
      """
      # HELP http_server_requests_seconds Duration of requests
      # TYPE http_server_requests_seconds histogram
      http_server_requests_seconds_bucket{method="GET",uri="/orders",le="0.1"} 3.0
      http_server_requests_seconds_bucket{method="GET",uri="/orders",le="+Inf"} 4.0
      http_server_requests_seconds_count{method="GET",uri="/orders"} 4.0
      http_server_requests_seconds_sum{method="GET",uri="/orders"} 0.75
      # HELP jvm_memory_used_bytes Used memory
      # TYPE jvm_memory_used_bytes gauge
      jvm_memory_used_bytes{area="heap"} 1048576.0
      # HELP orders_placed_total Orders
      # TYPE orders_placed_total counter
      orders_placed_total 42.0
      """;

  @TempDir private Path directory;
  private TaskMetadata metadata;
  private App app;
  private RealPrometheus prometheus;
  private RealAlloy alloy;

  @BeforeEach
  void start() throws Exception {
    RealAlloy.assumeInstalled();
    RealPrometheus.assumeInstalled();
    metadata = TaskMetadata.start();
    app = App.start();
    prometheus = RealPrometheus.start(directory);
    alloy =
        RealAlloy.of(
                config(),
                directory,
                Map.of("ECS_CONTAINER_METADATA_URI_V4", metadata.uri()),
                Map.of(APP, app.port(), PROMETHEUS, prometheus.port()))
            .start();
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : Stream.of(alloy, prometheus, app, metadata).toList()) {
      if (each != null) {
        each.close();
      }
    }
  }

  @Test
  void whatTheApplicationExposesIsTheServicesWithItsNamesAndValues() throws Exception {
    new OtlpSource(alloy.port(4318), Map.of("service.name", "orders"))
        .counter("orders.shipped", 3, List.of(Map.of("way", "web")));

    Await.until("scraped", () -> !prometheus.query("orders_placed_total").isEmpty());
    Await.until("sent", () -> !prometheus.query("orders_shipped_total").isEmpty());
    assertThat(values(prometheus.query("{__name__=~\"(http|jvm|orders)_.+\"}")))
        .containsExactlyInAnyOrder(
            "http_server_requests_seconds_bucket{le=+Inf, method=GET, uri=/orders} 4",
            "http_server_requests_seconds_bucket{le=0.1, method=GET, uri=/orders} 3",
            "http_server_requests_seconds_count{method=GET, uri=/orders} 4",
            "http_server_requests_seconds_sum{method=GET, uri=/orders} 0.75",
            "jvm_memory_used_bytes{area=heap} 1048576",
            "orders_placed_total{} 42",
            "orders_shipped_total{way=web} 3");
    assertThat(prometheus.query("{__name__=~\".+\"}"))
        .extracting(Sample::labels)
        .allSatisfy(
            labels ->
                assertThat(labels)
                    .containsEntry("job", "shop/orders")
                    .containsEntry("instance", TaskMetadata.TASK_ID));
    assertThat(prometheus.query("target_info")).as("joins need one").hasSize(1);
    assertThat(prometheus.query("target_info").get(0).labels())
        .containsEntry("cluster", "production")
        .containsEntry("deployment_environment", "production")
        .containsEntry("aws_ecs_task_arn", TaskMetadata.TASK_ARN);
  }

  /** Such as what Alloy reads of each from the task's metadata. */
  @Test
  void whatContainersOfTheTaskHaveInCommonAreDifferentSeries() throws Exception {
    for (String container : List.of("orders", "alloy")) {
      new OtlpSource(
              alloy.port(4318), Map.of("service.name", "orders", "container.name", container))
          .counter("container.reads", container.length(), List.of(Map.of()));
    }

    Await.until("both", () -> prometheus.query("container_reads_total").size() == 2);
    assertThat(values(prometheus.query("container_reads_total")))
        .containsExactlyInAnyOrder(
            "container_reads_total{container_name=orders} 6",
            "container_reads_total{container_name=alloy} 5");
  }

  /** The application says more of itself than Alloy knows of what it scrapes. */
  @Test
  void joinsTakeWhatAllSourcesSayOfTheService() throws Exception {
    new OtlpSource(
            alloy.port(4318), Map.of("service.name", "orders", "telemetry.sdk.language", "java"))
        .counter("orders.shipped", 3, List.of(Map.of()));

    Await.until("both", () -> prometheus.query("target_info").size() == 2);
    String join = "orders_placed_total * on (job, instance) group_left (deployment_environment) ";
    Await.until("scraped", () -> !prometheus.query("orders_placed_total").isEmpty());
    assertThat(prometheus.query(join + "target_info")).isEmpty();
    assertThat(
            prometheus.query(join + "max by (job, instance, deployment_environment) (target_info)"))
        .singleElement()
        .satisfies(
            joined ->
                assertThat(joined.labels()).containsEntry("deployment_environment", "production"));
  }

  /** Without the labels that all have. */
  private static List<String> values(List<Sample> samples) {
    return samples.stream()
        .map(
            sample -> {
              Map<String, String> labels = new TreeMap<>(sample.labels());
              labels.keySet().removeAll(Set.of("job", "instance"));
              return labels.remove("__name__") + labels + " " + sample.value();
            })
        .toList();
  }

  private static AlloyConfig config() {
    SelfHosted prometheus =
        new SelfHosted(
            Optional.of(
                new Backend(
                    "http://127.0.0.1:" + PROMETHEUS + "/api/v1/write",
                    new OtlpAuth.None(),
                    Optional.empty())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Sources scraped =
        new Sources(
            EcsMetrics.NONE,
            List.of(new ScrapeTarget("orders", APP, "/actuator/prometheus", 1)),
            Optional.empty(),
            OptionalInt.empty(),
            new StdoutLogs.CloudWatchOnly(),
            false,
            new SelfTelemetry(false, false));
    return AlloyConfigGenerator.generate(Orders.to(prometheus).withSources(scraped).file())
        .value()
        .orElseThrow();
  }

  /** An application with Spring Boot's endpoint. */
  private record App(HttpServer server) implements AutoCloseable {
    static App start() throws Exception {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/actuator/prometheus",
          exchange -> {
            byte[] body = EXPOSED.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return new App(server);
    }

    int port() {
      return server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
