package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code otelcol.receiver.otlp}: takes OTLP from the containers of the task.
 *
 * @param grpcEndpoint host and port, always on loopback
 * @param httpEndpoint host and port, always on loopback
 */
public record OtlpReceiver(ComponentId id, String grpcEndpoint, String httpEndpoint)
    implements Component {

  public OtlpReceiver(String label, String grpcEndpoint, String httpEndpoint) {
    this(new ComponentId("otelcol.receiver.otlp", label), grpcEndpoint, httpEndpoint);
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.NONE;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.ALL;
  }
}
