package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code otelcol.processor.memory_limiter}: refuses data, which senders then retry, before the
 * container's memory limit kills Alloy with all that it holds.
 *
 * @param limitPercentage of the container's memory
 * @param spikeLimitPercentage how far below the limit refusing begins
 */
public record MemoryLimiter(ComponentId id, int limitPercentage, int spikeLimitPercentage)
    implements Component {

  public MemoryLimiter(String label, int limitPercentage, int spikeLimitPercentage) {
    this(
        new ComponentId("otelcol.processor.memory_limiter", label),
        limitPercentage,
        spikeLimitPercentage);
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
