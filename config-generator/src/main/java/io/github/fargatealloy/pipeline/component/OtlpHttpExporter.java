package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.List;
import java.util.Set;

/**
 * {@code otelcol.exporter.otlphttp}: sends to an OTLP endpoint and does not give up during an
 * outage.
 *
 * @param endpointVariable environment variable that holds the base URL
 * @param auth where the credentials come from
 * @param storage where the queue lies, so that it survives a restart of the container
 * @param queueSizeBytes bound of each signal's queue; a full one makes senders wait
 * @param batch how requests are cut
 */
public record OtlpHttpExporter(
    ComponentId id,
    String endpointVariable,
    ComponentId auth,
    ComponentId storage,
    long queueSizeBytes,
    Batch batch)
    implements Component {

  /**
   * A request waits until it is large enough or old enough, and is split where the destination
   * would refuse it.
   */
  public record Batch(long minSizeBytes, long maxSizeBytes, String flushTimeout) {}

  public OtlpHttpExporter(
      String label,
      String endpointVariable,
      ComponentId auth,
      ComponentId storage,
      long queueSizeBytes,
      Batch batch) {
    this(
        new ComponentId("otelcol.exporter.otlphttp", label),
        endpointVariable,
        auth,
        storage,
        queueSizeBytes,
        batch);
  }

  public String authHandler() {
    return auth.export("handler");
  }

  public String storageHandler() {
    return storage.export("handler");
  }

  @Override
  public List<ComponentId> handlers() {
    return List.of(auth, storage);
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.ALL;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.NONE;
  }
}
