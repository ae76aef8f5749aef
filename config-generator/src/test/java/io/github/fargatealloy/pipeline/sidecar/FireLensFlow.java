package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.real.Await;
import io.github.fargatealloy.pipeline.real.FluentForwardClient;
import io.github.fargatealloy.pipeline.real.OtlpSink;
import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedLog;
import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedMetric;
import io.github.fargatealloy.pipeline.real.RealAlloy;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import io.github.fargatealloy.service.source.Sources;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** From FireLens' socket through the real Alloy to a backend. */
final class FireLensFlow implements AutoCloseable {
  private final Path directory;
  private final TaskMetadata metadata;
  private final OtlpSink sink;
  private final RealAlloy alloy;

  private FireLensFlow(Path directory, TaskMetadata metadata, OtlpSink sink, RealAlloy alloy) {
    this.directory = directory;
    this.metadata = metadata;
    this.sink = sink;
    this.alloy = alloy;
  }

  /** Reports the calling test as skipped when there is no Alloy. */
  static FireLensFlow start(Path directory) throws Exception {
    return start("stdout-through-alloy", directory);
  }

  static FireLensFlow start(String variant, Path directory) throws Exception {
    return start(variant, directory, Map.of());
  }

  /**
   * @param variant of the sources, by its name
   * @param fixedPorts of the configuration, by the port that stands there
   */
  static FireLensFlow start(String variant, Path directory, Map<Integer, Integer> fixedPorts)
      throws Exception {
    RealAlloy.assumeInstalled();
    Sources stdout = Variants.sources().get(variant);
    AlloyConfig config =
        AlloyConfigGenerator.generate(Orders.toGrafanaCloud().withSources(stdout).file())
            .value()
            .orElseThrow();
    TaskMetadata metadata = TaskMetadata.start();
    OtlpSink sink = OtlpSink.start();
    Map<String, String> environment =
        Map.of(
            "ECS_CONTAINER_METADATA_URI_V4", metadata.uri(),
            "GRAFANA_CLOUD_ENDPOINT", sink.endpoint());
    RealAlloy alloy = RealAlloy.of(config, directory, environment, fixedPorts).start();
    return new FireLensFlow(directory, metadata, sink, alloy);
  }

  RealAlloy alloy() {
    return alloy;
  }

  FluentForwardClient client(String container) throws Exception {
    return FluentForwardClient.connect(RealAlloy.socket(directory), container);
  }

  /** What becomes of lines of the application that are sent together. */
  void send(String... lines) throws Exception {
    try (FluentForwardClient client = client("orders")) {
      for (String line : lines) {
        client.line(line);
      }
    }
  }

  /** The first entry that has a text anywhere. */
  ReceivedLog received(String part) throws Exception {
    Await.until(
        "a log with " + part,
        () -> sink.logs().stream().anyMatch(log -> log.log().toString().contains(part)));
    return sink.logs().stream()
        .filter(log -> log.log().toString().contains(part))
        .findFirst()
        .orElseThrow();
  }

  /** The first metric of a name that has arrived. */
  Optional<ReceivedMetric> metric(String name) {
    return sink.metrics().stream()
        .filter(received -> received.metric().getName().equals(name))
        .findFirst();
  }

  static String traceId(ReceivedLog log) {
    return HexFormat.of().formatHex(log.log().getTraceId().toByteArray());
  }

  static String spanId(ReceivedLog log) {
    return HexFormat.of().formatHex(log.log().getSpanId().toByteArray());
  }

  @Override
  public void close() {
    alloy.close();
    sink.close();
    metadata.close();
  }
}
