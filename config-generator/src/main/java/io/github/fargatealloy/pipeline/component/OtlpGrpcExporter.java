package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code otelcol.exporter.otlp}: sends OTLP over gRPC and does not give up during an outage.
 *
 * @param accepts the signals that the endpoint takes
 */
public record OtlpGrpcExporter(
    ComponentId id, OtlpClient client, SendingQueue queue, Set<Signal> accepts)
    implements Exporter {

  public OtlpGrpcExporter {
    accepts = Set.copyOf(accepts);
  }

  public OtlpGrpcExporter(
      String label, OtlpClient client, SendingQueue queue, Set<Signal> accepts) {
    this(new ComponentId("otelcol.exporter.otlp", label), client, queue, accepts);
  }

  @Override
  public List<ComponentId> handlers() {
    List<ComponentId> handlers = new ArrayList<>(List.of(queue.storage()));
    client.auth().ifPresent(handlers::add);
    return handlers;
  }
}
