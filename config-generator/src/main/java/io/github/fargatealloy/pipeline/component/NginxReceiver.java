package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code otelcol.receiver.nginx}: connections and requests from nginx' {@code stub_status}.
 *
 * @param endpoint URL of the status page
 */
public record NginxReceiver(ComponentId id, String endpoint) implements Source {

  public NginxReceiver(String label, String endpoint) {
    this(new ComponentId("otelcol.receiver.nginx", label), endpoint);
  }

  @Override
  public Set<Signal> emits() {
    return Signals.METRICS;
  }
}
