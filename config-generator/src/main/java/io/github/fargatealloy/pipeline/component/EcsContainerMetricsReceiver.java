package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code otelcol.receiver.awsecscontainermetrics}: CPU, memory, network and disk of the task and
 * its containers, from the task metadata endpoint.
 */
public record EcsContainerMetricsReceiver(ComponentId id) implements Source {

  public EcsContainerMetricsReceiver(String label) {
    this(new ComponentId("otelcol.receiver.awsecscontainermetrics", label));
  }

  @Override
  public Set<Signal> emits() {
    return Signals.METRICS;
  }
}
