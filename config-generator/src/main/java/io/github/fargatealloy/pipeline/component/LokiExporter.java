package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** {@code otelcol.exporter.loki}: from OpenTelemetry's logs to Loki's lines. */
public record LokiExporter(ComponentId id) implements Component {

  public LokiExporter(String label) {
    this(new ComponentId("otelcol.exporter.loki", label));
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.LOGS;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.LINES;
  }
}
