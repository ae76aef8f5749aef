package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** {@code otelcol.receiver.loki}: from Loki's lines to OpenTelemetry's logs. */
public record LokiReceiver(ComponentId id) implements Component {

  public LokiReceiver(String label) {
    this(new ComponentId("otelcol.receiver.loki", label));
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.LINES;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.LOGS;
  }
}
