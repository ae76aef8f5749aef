package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code otelcol.connector.host_info}: one metric for each host that spans come from.
 *
 * @param hostIdentifier the resource attribute that tells hosts apart
 */
public record HostInfoConnector(ComponentId id, String hostIdentifier) implements Component {

  public HostInfoConnector(String label, String hostIdentifier) {
    this(new ComponentId("otelcol.connector.host_info", label), hostIdentifier);
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
