package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code otelcol.exporter.otlphttp}: sends OTLP over HTTP and does not give up during an outage.
 *
 * @param accepts the signals that the endpoint takes
 */
public record OtlpHttpExporter(
    ComponentId id, OtlpClient client, SendingQueue queue, Set<Signal> accepts)
    implements Exporter {

  public OtlpHttpExporter {
    accepts = Set.copyOf(accepts);
  }

  public OtlpHttpExporter(
      String label, OtlpClient client, SendingQueue queue, Set<Signal> accepts) {
    this(new ComponentId("otelcol.exporter.otlphttp", label), client, queue, accepts);
  }

  @Override
  public List<ComponentId> handlers() {
    List<ComponentId> handlers = new ArrayList<>(List.of(queue.storage()));
    client.auth().ifPresent(handlers::add);
    return handlers;
  }
}
