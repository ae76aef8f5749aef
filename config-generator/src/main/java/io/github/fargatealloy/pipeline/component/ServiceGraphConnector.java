package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** {@code otelcol.connector.servicegraph}: counts calls between services from spans. */
public record ServiceGraphConnector(ComponentId id) implements Component {

  public ServiceGraphConnector(String label) {
    this(new ComponentId("otelcol.connector.servicegraph", label));
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
