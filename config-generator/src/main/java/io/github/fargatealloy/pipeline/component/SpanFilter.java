package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.List;
import java.util.Set;

/**
 * {@code otelcol.processor.filter} for spans.
 *
 * @param purpose one line that says what for
 * @param conditions of OTTL; a span that meets one of them is dropped
 */
public record SpanFilter(ComponentId id, String purpose, List<AlloyString> conditions)
    implements Component {

  public SpanFilter {
    conditions = List.copyOf(conditions);
  }

  public SpanFilter(String label, String purpose, List<AlloyString> conditions) {
    this(new ComponentId("otelcol.processor.filter", label), purpose, conditions);
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
