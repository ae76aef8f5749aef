package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** {@code otelcol.connector.spanmetrics}: counts requests, errors and durations from spans. */
public record SpanMetricsConnector(ComponentId id) implements Component {

  public SpanMetricsConnector(String label) {
    this(new ComponentId("otelcol.connector.spanmetrics", label));
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.TRACES;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.METRICS;
  }
}
