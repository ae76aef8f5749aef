package io.github.fargatealloy.agent.delivery;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;

/** The sender of one exporter: its batches go through a {@link Delivery} onto the agent's wire. */
final class SidecarSender implements HttpSender {
  private final HttpSender wire;
  private final String signal;
  private final Delivery delivery;

  SidecarSender(HttpSender wire, String signal, Delivery delivery) {
    this.wire = wire;
    this.signal = signal;
    this.delivery = delivery;
  }

  @Override
  public void send(
      MessageWriter message, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
    delivery.send(new Batch(wire, signal, message), onResponse, onError);
  }

  /** The wire stays until nothing waits for it. */
  @Override
  public CompletableResultCode shutdown() {
    CompletableResultCode result = new CompletableResultCode();
    CompletableResultCode drained = delivery.stop();
    drained.whenComplete(
        () -> {
          CompletableResultCode closed = wire.shutdown();
          closed.whenComplete(result::succeed);
        });
    return result;
  }
}
