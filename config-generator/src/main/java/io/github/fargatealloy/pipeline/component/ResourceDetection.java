package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code otelcol.processor.resourcedetection}: the task's identity from its metadata endpoint,
 * where a resource does not say its own.
 */
public record ResourceDetection(ComponentId id, Set<Signal> accepts) implements Component {

  public ResourceDetection {
    accepts = Set.copyOf(accepts);
  }

  /** For some signals of OpenTelemetry. */
  public ResourceDetection(String label, Set<Signal> signals) {
    this(new ComponentId("otelcol.processor.resourcedetection", label), signals);
  }

  /** For all of them. */
  public ResourceDetection(String label) {
    this(label, Signals.OTEL);
  }

  @Override
  public Set<Signal> emits() {
    return accepts;
  }
}
