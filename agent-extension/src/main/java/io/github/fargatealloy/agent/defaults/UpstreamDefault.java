package io.github.fargatealloy.agent.defaults;

/** A property of the agent or the SDK whose default this extension sets. */
public enum UpstreamDefault {
  PROTOCOL(
      "otel.exporter.otlp.protocol",
      "http/protobuf",
      "The sidecar receives it, and it needs no HTTP/2."),
  TRACES("otel.traces.exporter", "otlp", "Traces go to the sidecar."),
  METRICS("otel.metrics.exporter", "otlp", "Metrics go to the sidecar."),
  LOGS("otel.logs.exporter", "otlp", "Logs go to the sidecar."),
  SPAN_QUEUE(
      "otel.bsp.max.queue.size",
      "8192",
      "Instead of 2048: it holds what a busy service records while the first export to a sidecar"
          + " that accepts and never answers times out."),
  LOG_QUEUE("otel.blrp.max.queue.size", "8192", "As for spans."),
  SDK_TELEMETRY(
      "otel.experimental.sdk.telemetry.version",
      "latest",
      "The SDK's metrics of its own queues and exports, by the current conventions."),
  MICROMETER_UNIT(
      "otel.instrumentation.micrometer.base-time-unit",
      "s",
      "Seconds are the unit of OpenTelemetry and Prometheus. For whoever switches the bridge from"
          + " Micrometer on (otel.instrumentation.micrometer.enabled), which upstream leaves off.");

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
