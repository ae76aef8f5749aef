package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.real.Await;
import io.github.fargatealloy.pipeline.real.OtlpSink;
import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedMetric;
import io.github.fargatealloy.pipeline.real.OtlpSource;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.processing.Redaction;
import io.github.fargatealloy.service.processing.Sampling;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the metrics that the real Alloy counts from spans. */
class SpanCountsFlowTest {
  private static final Processing COUNTED =
      new Processing(
          true,
          Sampling.everything(),
          true,
          Redaction.usual(),
          true,
          true,
          true,
          List.of("http.route"));

  @TempDir private Path directory;

  @Test
  void theyAreTheServicesAndGuardedLikeAnyOther() throws Exception {
    AlloyConfig config =
        AlloyConfigGenerator.generate(Orders.toGrafanaCloud().withProcessing(COUNTED).file())
            .value()
            .orElseThrow();
    AlloyConfig faster =
        new AlloyConfig(
            config.text().replace("\"60s\"", "\"1s\""),
            config.stabilityLevel(),
            config.contribution());
    try (OtlpFlow flow = OtlpFlow.start(faster, directory)) {
      OtlpSink sink = flow.sink();
      OtlpSource app = flow.app(Map.of("service.name", "orders"));

      app.spans(Map.of("http.route", "/orders/{id}", "http.request.method", "GET"), 1, 2);

      Await.until("calls", () -> !named("traces.span.metrics.calls", sink).isEmpty());
      Await.until("a host", () -> !named("traces_host_info", sink).isEmpty());
      ReceivedMetric calls = named("traces.span.metrics.calls", sink).get(0);
      assertThat(calls.metric().toString())
          .contains("http.request.method")
          .doesNotContain("http.route");
      assertThat(calls.resource())
          .containsEntry("service.namespace", "shop")
          .containsEntry("service.instance.id", TaskMetadata.TASK_ID)
          .containsEntry("cluster", "production");
      ReceivedMetric host = named("traces_host_info", sink).get(0);
      assertThat(host.metric().toString()).contains("grafana.host.id", TaskMetadata.TASK_ARN);
      assertThat(host.resource())
          .containsEntry("service.name", "orders")
          .containsEntry("service.namespace", "shop")
          .containsEntry("service.instance.id", TaskMetadata.TASK_ID)
          .containsEntry("deployment.environment", "production");
    }
  }

  private static List<ReceivedMetric> named(String name, OtlpSink sink) {
    return sink.metrics().stream().filter(m -> m.metric().getName().equals(name)).toList();
  }
}
