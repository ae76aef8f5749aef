package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code otelcol.processor.resourcedetection}: the task's identity from its metadata endpoint,
 * where a resource does not say its own.
 */
public record ResourceDetection(ComponentId id) implements Component {

  public ResourceDetection(String label) {
    this(new ComponentId("otelcol.processor.resourcedetection", label));
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.OTEL;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.OTEL;
  }
}
