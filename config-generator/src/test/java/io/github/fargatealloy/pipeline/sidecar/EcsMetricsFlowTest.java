package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.real.Await;
import io.github.fargatealloy.pipeline.real.OtlpSink;
import io.github.fargatealloy.pipeline.real.OtlpSink.ReceivedMetric;
import io.github.fargatealloy.pipeline.real.RealAlloy;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the metrics of the task itself, which Alloy first reads after 20 seconds. */
class EcsMetricsFlowTest {
  @TempDir private Path directory;

  @Test
  void theTasksOwnMetricsArriveWithTheIdentityOfTheService() throws Exception {
    RealAlloy.assumeInstalled();
    AlloyConfig config =
        AlloyConfigGenerator.generate(Orders.toGrafanaCloud().file()).value().orElseThrow();
    try (TaskMetadata metadata = TaskMetadata.start();
        OtlpSink sink = OtlpSink.start();
        RealAlloy alloy =
            RealAlloy.of(
                config,
                directory,
                Map.of(
                    "ECS_CONTAINER_METADATA_URI_V4", metadata.uri(),
                    "GRAFANA_CLOUD_ENDPOINT", sink.endpoint()))) {
      alloy.start();

      Await.until("the task's CPU", () -> taskCpu(sink).isPresent());

      assertThat(taskCpu(sink).orElseThrow().resource())
          .containsEntry("service.name", "orders")
          .containsEntry("service.namespace", "shop")
          .containsEntry("service.instance.id", TaskMetadata.TASK_ID)
          .containsEntry("deployment.environment", "production")
          .containsEntry("cluster", "production")
          .containsEntry("aws.ecs.task.arn", TaskMetadata.TASK_ARN);
    }
  }

  private static Optional<ReceivedMetric> taskCpu(OtlpSink sink) {
    return sink.metrics().stream()
        .filter(received -> received.metric().getName().equals("ecs.task.cpu.utilized"))
        .findFirst();
  }
}
