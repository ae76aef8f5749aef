package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** {@code logging}: Alloy's own log, which goes to its standard error all the same. */
public record Logging(ComponentId id) implements Source {

  public Logging() {
    this(new ComponentId("logging", "alloy"));
  }

  @Override
  public boolean isConfigBlock() {
    return true;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.LINES;
  }
}
