package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** {@code pyroscope.receive_http}: takes profiles that an agent pushes, on loopback. */
public record PyroscopeReceiver(ComponentId id, int port) implements Source {

  public PyroscopeReceiver(String label, int port) {
    this(new ComponentId("pyroscope.receive_http", label), port);
  }

  @Override
  public Set<Signal> emits() {
    return Signals.PROFILES;
  }
}
