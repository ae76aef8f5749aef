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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link RequestLimitsTest} for what does not take OTLP over HTTP. */
class PushLimitsTest {
  private static final int LARGE = 1_000;
  private static final String LARGE_VALUE = "x".repeat(8_000);
  private static final String LOKI = "https://loki.example.com";

  @TempDir private Path directory;

  @Test
  void remoteWriteTakesSeriesOfManyLabelsInRequestsBelowOneMegabyte() throws Exception {
    String address = "http://prometheus:9090";
    try (SnappySink prometheus = SnappySink.start(1_000_000);
        BackendFlow flow =
            BackendFlow.start("self-hosted-prometheus", address, prometheus.port(), directory)) {
      Telemetry.POINTS.send(flow.app(), 5_000, "-" + "x".repeat(500));

      Await.until("all samples", () -> prometheus.bytes() >= 5_000 * 500);
      assertThat(prometheus.refusals()).isZero();
    }
  }

  @Test
  void lokisPushTakesManyLinesInRequestsBelowItsLimit() throws Exception {
    try (LokiSink loki = LokiSink.start();
        BackendFlow flow = BackendFlow.start("self-hosted-secured", LOKI, loki.port(), directory)) {
      Telemetry.LOGS.send(flow.app(), LARGE, LARGE_VALUE);

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
        BackendFlow flow = BackendFlow.start("self-hosted-secured", LOKI, loki.port(), directory)) {
      new OtlpSource(flow.alloy().port(4318), resource)
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
        BackendFlow flow = BackendFlow.start("self-hosted", "\"tempo:4317\"", port, directory)) {
      Telemetry.SPANS.send(flow.app(), LARGE, LARGE_VALUE);

      Await.until("all spans", () -> behind.spans().size() >= LARGE);
      assertThat(collector.errors()).doesNotContain("larger than max");
      assertThat(flow.alloy().errors()).doesNotContain("larger than max");
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
}
