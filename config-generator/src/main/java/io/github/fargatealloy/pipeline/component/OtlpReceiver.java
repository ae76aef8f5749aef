package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code otelcol.receiver.otlp}: takes OTLP from the containers of the task, or of the instance.
 *
 * @param grpcEndpoint host and port
 * @param httpEndpoint host and port
 * @param emits the signals that have a destination; others are answered and dropped
 */
public record OtlpReceiver(
    ComponentId id, String grpcEndpoint, String httpEndpoint, Set<Signal> emits) implements Source {

  public OtlpReceiver {
    emits = Set.copyOf(emits);
  }

  public OtlpReceiver(String label, String grpcEndpoint, String httpEndpoint, Set<Signal> emits) {
    this(new ComponentId("otelcol.receiver.otlp", label), grpcEndpoint, httpEndpoint, emits);
  }

  /** Whether nothing outside the task can reach it. */
  public boolean onLoopback() {
    return httpEndpoint.startsWith("127.");
  }
}
