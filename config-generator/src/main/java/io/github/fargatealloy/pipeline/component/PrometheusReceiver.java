package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** {@code otelcol.receiver.prometheus}: from Prometheus' samples to OpenTelemetry's metrics. */
public record PrometheusReceiver(ComponentId id) implements Component {

  public PrometheusReceiver(String label) {
    this(new ComponentId("otelcol.receiver.prometheus", label));
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.SAMPLES;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.METRICS;
  }
}
