package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.List;
import java.util.Set;

/**
 * {@code otelcol.processor.groupbyattrs}: moves attributes of log records to their resource.
 *
 * @param keys names of the attributes
 */
public record GroupByAttributes(ComponentId id, List<String> keys) implements Component {

  public GroupByAttributes {
    keys = List.copyOf(keys);
  }

  public GroupByAttributes(String label, List<String> keys) {
    this(new ComponentId("otelcol.processor.groupbyattrs", label), keys);
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.LOGS;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.LOGS;
  }
}
