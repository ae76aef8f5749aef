package io.github.fargatealloy.agent.defaults;

/** A property of the agent or the SDK whose default this extension sets. */
public enum UpstreamDefault {
  PROTOCOL(
      "otel.exporter.otlp.protocol",
      "http/protobuf",
      "The sidecar receives it, and it needs no HTTP/2."),
  TRACES("otel.traces.exporter", "otlp", "Traces go to the sidecar."),
  METRICS("otel.metrics.exporter", "otlp", "Metrics go to the sidecar."),
  LOGS("otel.logs.exporter", "otlp", "Logs go to the sidecar.");

  private final String property;
  private final String value;
  private final String reason;

  UpstreamDefault(String property, String value, String reason) {
    this.property = property;
    this.value = value;
    this.reason = reason;
  }

  public String property() {
    return property;
  }

  public String value() {
    return value;
  }

  public String reason() {
    return reason;
  }
}
