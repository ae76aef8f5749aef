package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.component.HttpClient;
import io.github.fargatealloy.pipeline.component.PrometheusExporter;
import io.github.fargatealloy.pipeline.component.RemoteWrite;

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
    int maxShards = Math.max(2, Math.min(10, budget.memoryMiB() / MIB_PER_SHARD));
    PrometheusExporter inlet = contribution.component(new PrometheusExporter(label));
    RemoteWrite write =
        contribution.component(new RemoteWrite(label, client, MAX_SAMPLES_PER_SEND, maxShards));
    contribution.connect(inlet, write);
    return inlet;
  }
}
