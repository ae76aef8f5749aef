package io.github.fargatealloy.agent.defaults;

import static java.util.Collections.emptyMap;
import static java.util.Collections.singletonMap;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.HashMap;
import java.util.Map;

/** Makes a sidecar on loopback the place where telemetry goes when the user names no other. */
public final class SidecarDefaults {
  static final String ENDPOINT = "otel.exporter.otlp.endpoint";

  private SidecarDefaults() {}

  /** Of the lowest precedence: system property, environment and agent file override each. */
  public static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    for (UpstreamDefault each : UpstreamDefault.values()) {
      properties.put(each.property(), each.value());
    }
    return properties;
  }

  /** Apart from the other defaults, because its port follows the protocol that the user chose. */
  public static Map<String, String> endpoint(ConfigProperties config) {
    if (config.getString(ENDPOINT) != null) {
      return emptyMap();
    }
    String protocol = config.getString(UpstreamDefault.PROTOCOL.property(), "");
    return singletonMap(
        ENDPOINT, protocol.equals("grpc") ? "http://localhost:4317" : "http://localhost:4318");
  }
}
