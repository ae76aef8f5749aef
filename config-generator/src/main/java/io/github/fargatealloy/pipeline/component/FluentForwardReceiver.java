package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code otelcol.receiver.fluentforward}: takes logs from Docker's log driver {@code fluentd} or
 * from a Fluent Bit.
 *
 * @param endpoint {@code unix://} and a path, or host and port on loopback
 */
public record FluentForwardReceiver(ComponentId id, String endpoint) implements Source {

  public FluentForwardReceiver(String label, String endpoint) {
    this(new ComponentId("otelcol.receiver.fluentforward", label), endpoint);
  }

  @Override
  public Set<Signal> emits() {
    return Signals.LOGS;
  }
}
