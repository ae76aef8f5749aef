package io.github.fargatealloy.agent.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SidecarDefaultsTest {
  @Test
  void sendsAllThreeSignalsByHttp() {
    assertThat(SidecarDefaults.properties())
        .containsEntry("otel.exporter.otlp.protocol", "http/protobuf")
        .containsEntry("otel.traces.exporter", "otlp")
        .containsEntry("otel.metrics.exporter", "otlp")
        .containsEntry("otel.logs.exporter", "otlp");
  }

  @Test
  void theEndpointIsTheSidecarOnThePortOfTheProtocol() {
    assertThat(endpoint(Map.of("otel.exporter.otlp.protocol", "http/protobuf")))
        .containsExactly(Map.entry("otel.exporter.otlp.endpoint", "http://localhost:4318"));
    assertThat(endpoint(Map.of("otel.exporter.otlp.protocol", "grpc")))
        .containsExactly(Map.entry("otel.exporter.otlp.endpoint", "http://localhost:4317"));
  }

  @Test
  void theEndpointOfTheUserStays() {
    assertThat(endpoint(Map.of("otel.exporter.otlp.endpoint", "http://collector:4318"))).isEmpty();
  }

  private static Map<String, String> endpoint(Map<String, String> properties) {
    return SidecarDefaults.endpoint(DefaultConfigProperties.createFromMap(properties));
  }
}
