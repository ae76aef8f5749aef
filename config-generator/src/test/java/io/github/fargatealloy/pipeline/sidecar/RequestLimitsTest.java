package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.real.Await;
import io.github.fargatealloy.pipeline.real.FreePorts;
import io.github.fargatealloy.pipeline.real.LokiSink;
import io.github.fargatealloy.pipeline.real.OtlpSink;
import io.github.fargatealloy.pipeline.real.OtlpSource;
import io.github.fargatealloy.pipeline.real.RealAlloy;
import io.github.fargatealloy.pipeline.real.SnappySink;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Protects the limits that each kind of destination has for one request. All of a larger request is
 * lost: such an answer is not retried.
 */
class RequestLimitsTest {
  private static final int SMALL = 15_000;
  private static final int LARGE = 1_000;
  private static final String LARGE_VALUE = "x".repeat(8_000);
  private static final String LOKI = "https://loki.example.com";
  private static final int ANY_NUMBER = Integer.MAX_VALUE;

  @TempDir private Path directory;

  /**
   * An endpoint of a destination and what it takes.
   *
   * @param destination of {@link Variants}
   * @param address in the configuration
   */
  record Endpoint(
      String name,
      String destination,
      String address,
      Telemetry telemetry,
      int mostItems,
      long mostBytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A kind of telemetry: how the application sends it, and how much of it a backend has. */
  enum Telemetry {
    SPANS {
      @Override
      void send(OtlpSource app, int items, String value) throws Exception {
        app.spans(Map.of("db.query.text", value), LongStream.range(0, items).toArray());
      }

      @Override
      int count(OtlpSink backend) {
        return backend.spans().size();
      }
    },
    LOGS {
      @Override
      void send(OtlpSource app, int items, String value) throws Exception {
        app.logs(Collections.nCopies(items, value).toArray(String[]::new));
      }

      @Override
      int count(OtlpSink backend) {
        return backend.logs().size();
      }
    },
    POINTS {
      @Override
      void send(OtlpSource app, int items, String value) throws Exception {
        List<Map<String, String>> points =
            IntStream.range(0, items).mapToObj(i -> Map.of("i", i + value)).toList();
        app.counter("orders", 1, points);
      }

      @Override
      int count(OtlpSink backend) {
        return backend.points();
      }
    };

    abstract void send(OtlpSource app, int items, String value) throws Exception;

    abstract int count(OtlpSink backend);
  }

  /**
   * X-Ray's and CloudWatch's are <a
   * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-OTLPEndpoint.html">documented</a>,
   * <a href="https://github.com/grafana/tempo/issues/2437">Tempo's</a> and <a
   * href="https://github.com/grafana/loki/issues/8154">Loki's</a> are their defaults, Grafana
   * Cloud's is the one that we keep to.
   */
  static Stream<Endpoint> endpoints() {
    return Stream.of(
        new Endpoint(
            "X-Ray",
            "aws-traces",
            "https://xray.eu-west-1.amazonaws.com",
            Telemetry.SPANS,
            10_000,
            5_000_000),
        new Endpoint(
            "CloudWatch Logs",
            "aws",
            "https://logs.eu-west-1.amazonaws.com",
            Telemetry.LOGS,
            10_000,
            1_000_000),
        new Endpoint(
            "CloudWatch metrics",
            "aws",
            "https://monitoring.eu-west-1.amazonaws.com",
            Telemetry.POINTS,
            1_000,
            1_000_000),
        cloud("Grafana Cloud, traces", Telemetry.SPANS),
        cloud("Grafana Cloud, logs", Telemetry.LOGS),
        cloud("Grafana Cloud, metrics", Telemetry.POINTS),
        new Endpoint(
            "a collector",
            "otlp-open",
            "http://collector.internal:4318",
            Telemetry.SPANS,
            ANY_NUMBER,
            4 << 20),
        new Endpoint(
            "Loki", "self-hosted", "http://loki:3100", Telemetry.LOGS, ANY_NUMBER, 4 << 20),
        new Endpoint(
            "Tempo",
            "self-hosted-secured",
            "https://tempo.example.com",
            Telemetry.SPANS,
            ANY_NUMBER,
            4 << 20));
  }

  private static Endpoint cloud(String name, Telemetry telemetry) {
    String address = "sys.env(\"GRAFANA_CLOUD_ENDPOINT\")";
    return new Endpoint(name, "grafana-cloud", address, telemetry, ANY_NUMBER, 4_000_000);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endpoints")
  void takesAllOfManySmallAndOfLargeItems(Endpoint endpoint) throws Exception {
    run(
        endpoint,
        UnaryOperator.identity(),
        (app, backend) -> {
          endpoint.telemetry().send(app, SMALL, "");
          Await.until("the small ones", () -> endpoint.telemetry().count(backend) >= SMALL);

          endpoint.telemetry().send(app, LARGE, LARGE_VALUE);
          Await.until("the large ones", () -> endpoint.telemetry().count(backend) >= SMALL + LARGE);
          assertThat(backend.refusals()).isZero();
        });
  }

  /** A batch cannot be split below one item, and what stands in it behind one too large is lost. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("smallest")
  void takesOneThatIsTooLargeCutAndAllBesideIt(Endpoint endpoint) throws Exception {
    run(
        endpoint,
        UnaryOperator.identity(),
        (app, backend) -> {
          endpoint.telemetry().send(app, 20, "");
          endpoint.telemetry().send(app, 1, "x".repeat(1_200_000));
          endpoint.telemetry().send(app, 20, "");

          Await.until("all", () -> endpoint.telemetry().count(backend) >= 41);
          assertThat(backend.refusals()).isZero();
        });
  }

  /** Those whose batches are small, since they limit the number of items. */
  static Stream<Endpoint> smallest() {
    return endpoints().filter(endpoint -> endpoint.mostItems() < ANY_NUMBER);
  }

  @Test
  void withoutTheBatchesTheyWouldBeRefused() throws Exception {
    Endpoint xRay = endpoints().findFirst().orElseThrow();
    run(
        xRay,
        text -> text.replaceAll("(?s)\\n\\t\\tbatch \\{.*?\\}", ""),
        (app, backend) -> {
          xRay.telemetry().send(app, SMALL, "");

          Await.until("a refusal", () -> backend.refusals() > 0);
        });
  }

  @Test
  void remoteWriteTakesSeriesOfManyLabelsInRequestsBelowOneMegabyte() throws Exception {
    String address = "http://prometheus:9090";
    try (SnappySink prometheus = SnappySink.start(1_000_000);
        Running running =
            start("self-hosted-prometheus", address, prometheus.port(), UnaryOperator.identity())) {
      Telemetry.POINTS.send(running.app(), 5_000, "-" + "x".repeat(500));

      Await.until("all samples", () -> prometheus.bytes() >= 5_000 * 500);
      assertThat(prometheus.refusals()).isZero();
    }
  }

  @Test
  void lokisPushTakesManyLinesInRequestsBelowItsLimit() throws Exception {
    try (LokiSink loki = LokiSink.start();
        Running running =
            start("self-hosted-secured", LOKI, loki.port(), UnaryOperator.identity())) {
      Telemetry.LOGS.send(running.app(), LARGE, LARGE_VALUE);

      Await.until("all lines", () -> loki.lines().size() >= LARGE);
      assertThat(loki.refusals()).isEmpty();
    }
  }

  /** Attributes of the resource and of the record become labels only by name. */
  @Test
  void lokisPushTakesRecordsOfManyAttributesAndLateOnes() throws Exception {
    Map<String, String> resource = new TreeMap<>(Map.of("service.name", "orders"));
    LogRecord.Builder record =
        LogRecord.newBuilder()
            .setSeverityText("INFO")
            .setBody(AnyValue.newBuilder().setStringValue("shipped"));
    for (int i = 0; i < 40; i++) {
      resource.put("of.the.process." + i, "x".repeat(3_000));
      record
          .addAttributesBuilder()
          .setKey("of.the.record." + i)
          .setValue(AnyValue.newBuilder().setStringValue("x".repeat(3_000)));
    }
    long now = Instant.now().getEpochSecond() * 1_000_000_000L;
    try (LokiSink loki = LokiSink.start();
        Running running =
            start("self-hosted-secured", LOKI, loki.port(), UnaryOperator.identity())) {
      new OtlpSource(running.alloy().port(4318), resource)
          .logs(
              List.of(
                  record.setTimeUnixNano(now).build(),
                  record.setTimeUnixNano(now - 60_000_000_000L).build()));

      Await.until("both lines", () -> loki.lines().size() >= 2);
      assertThat(loki.refusals()).isEmpty();
      assertThat(loki.lines().get(0).labels())
          .containsEntry("job", "shop/orders")
          .containsEntry("instance", TaskMetadata.TASK_ID);
    }
  }

  /** Another Alloy is the collector: it refuses what is above its limit as collectors do. */
  @Test
  void aCollectorTakesAllOverGrpcThatItsUsualLimitAllows() throws Exception {
    int port = FreePorts.one();
    try (OtlpSink behind = OtlpSink.start();
        RealAlloy collector = collector(port, behind.endpoint());
        Running running = start("self-hosted", "\"tempo:4317\"", port, UnaryOperator.identity())) {
      Telemetry.SPANS.send(running.app(), LARGE, LARGE_VALUE);

      Await.until("all spans", () -> behind.spans().size() >= LARGE);
      assertThat(collector.errors()).doesNotContain("larger than max");
      assertThat(running.alloy().errors()).doesNotContain("larger than max");
    }
  }

  private RealAlloy collector(int port, String behind) throws Exception {
    RealAlloy.assumeInstalled();
    String text =
        """
        otelcol.receiver.otlp "collector" {
          grpc {
            endpoint = "127.0.0.1:%d"
            max_recv_msg_size = "4MiB"
          }
          output {
            traces = [otelcol.exporter.otlphttp.behind.input]
          }
        }
        otelcol.exporter.otlphttp "behind" {
          client {
            endpoint = "%s"
          }
        }
        """
            .formatted(port, behind);
    int behindPort = URI.create(behind).getPort();
    AlloyConfig config =
        new AlloyConfig(text, "generally-available", Contribution.builder().build());
    return RealAlloy.of(
            config,
            Files.createDirectory(directory.resolve("collector")),
            Map.of(),
            Map.of(port, port, behindPort, behindPort))
        .start();
  }

  /** An exchange with the pipeline while it runs. */
  private interface Traffic {
    void exchange(OtlpSource app, OtlpSink backend) throws Exception;
  }

  private void run(Endpoint endpoint, UnaryOperator<String> change, Traffic traffic)
      throws Exception {
    try (OtlpSink backend = OtlpSink.start(endpoint.mostItems(), endpoint.mostBytes());
        Running running =
            start(endpoint.destination(), endpoint.address(), backend.port(), change)) {
      traffic.exchange(running.app(), backend);
    }
  }

  /** A sidecar whose backend is on this machine, and its application. */
  private record Running(TaskMetadata metadata, RealAlloy alloy, OtlpSource app)
      implements AutoCloseable {
    @Override
    public void close() {
      alloy.close();
      metadata.close();
    }
  }

  /** In the form that the address has. */
  private static String local(String address, int port) {
    String local = "127.0.0.1:" + port;
    if (address.startsWith("\"")) {
      return '"' + local + '"';
    }
    return address.startsWith("sys") ? "\"http://" + local + '"' : "http://" + local;
  }

  private Running start(String destination, String address, int port, UnaryOperator<String> change)
      throws Exception {
    RealAlloy.assumeInstalled();
    Orders orders = Orders.to(Variants.destinations().get(destination)).withoutEcsMetrics();
    AlloyConfig config = AlloyConfigGenerator.generate(orders.file()).value().orElseThrow();
    assertThat(config.text()).contains(address);
    String text = change.apply(config.text()).replace(address, local(address, port));
    TaskMetadata metadata = TaskMetadata.start();
    RealAlloy alloy =
        RealAlloy.of(
            new AlloyConfig(text, config.stabilityLevel(), config.contribution()),
            directory,
            Map.of("ECS_CONTAINER_METADATA_URI_V4", metadata.uri()),
            Map.of(port, port));
    alloy.start();
    OtlpSource app = new OtlpSource(alloy.port(4318), Map.of("service.name", "orders"));
    return new Running(metadata, alloy, app);
  }
}
