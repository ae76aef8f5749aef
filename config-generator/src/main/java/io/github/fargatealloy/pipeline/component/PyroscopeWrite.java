package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** {@code pyroscope.write}: profiles to Pyroscope. */
public record PyroscopeWrite(ComponentId id, HttpClient client) implements Exporter {

  public PyroscopeWrite(String label, HttpClient client) {
    this(new ComponentId("pyroscope.write", label), client);
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.PROFILES;
  }
}
