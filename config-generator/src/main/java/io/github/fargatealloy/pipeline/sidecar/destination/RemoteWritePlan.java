package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.HttpClient;
import io.github.fargatealloy.pipeline.component.PrometheusExporter;
import io.github.fargatealloy.pipeline.component.RemoteWrite;
import io.github.fargatealloy.pipeline.component.TransformProcessor;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import java.util.List;

/** Metrics to Prometheus' remote write, for whoever serves it. */
final class RemoteWritePlan {
  /**
   * Of up to 1 KB each, labels included. That a request stays below 1 MB is our choice: it is below
   * what backends are known to refuse.
   */
  private static final int MAX_SAMPLES_PER_SEND = 1_000;

  /** Each shard holds several requests; one sidecar needs few. */
  private static final int MIB_PER_SHARD = 48;

  private RemoteWritePlan() {}

  /** Adds the way from OpenTelemetry's metrics to the backend, and gives its inlet. */
  static Component add(
      String label, HttpClient client, QueueBudget budget, Contribution.Builder contribution) {
    TransformProcessor inlet = contribution.component(containerLabel(label));
    int maxShards = Math.max(2, Math.min(10, budget.memoryMiB() / MIB_PER_SHARD));
    PrometheusExporter exporter = contribution.component(new PrometheusExporter(label));
    RemoteWrite write =
        contribution.component(new RemoteWrite(label, client, MAX_SAMPLES_PER_SEND, maxShards));
    contribution.connect(inlet, exporter);
    contribution.connect(exporter, write);
    return inlet;
  }

  /** Job and instance are the task's; without this, its containers would overwrite each other. */
  private static TransformProcessor containerLabel(String label) {
    return new TransformProcessor(
        label,
        "All containers of the task are one instance: a label tells their series apart.",
        List.of(
            new StatementGroup(
                Signal.METRICS,
                "datapoint",
                List.of(
                    new AlloyString(
                        "set(datapoint.attributes[\"container.name\"],"
                            + " resource.attributes[\"container.name\"])"
                            + " where resource.attributes[\"container.name\"] != nil")))));
  }
}
