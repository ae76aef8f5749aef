package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code otelcol.processor.probabilistic_sampler}: keeps a share of traces by their ids, so that
 * all services that do so keep the same ones.
 *
 * @param percentage in decimal notation
 */
public record ProbabilisticSampler(ComponentId id, String percentage) implements Component {

  public ProbabilisticSampler(String label, String percentage) {
    this(new ComponentId("otelcol.processor.probabilistic_sampler", label), percentage);
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.TRACES;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.TRACES;
  }
}
