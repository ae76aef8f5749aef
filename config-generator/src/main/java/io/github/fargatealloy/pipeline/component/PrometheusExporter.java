package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** {@code otelcol.exporter.prometheus}: from OpenTelemetry's metrics to Prometheus' samples. */
public record PrometheusExporter(ComponentId id) implements Component {

  public PrometheusExporter(String label) {
    this(new ComponentId("otelcol.exporter.prometheus", label));
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.METRICS;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.SAMPLES;
  }
}
