package io.github.fargatealloy.adot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * CPU, memory, network and disk of the task under the names of Container Insights, as in the
 * published <a
 * href="https://github.com/aws-observability/aws-otel-collector/blob/main/config/ecs/container-insights/otel-task-metrics-config.yaml">otel-task-metrics-config</a>.
 */
final class ContainerInsights {
  /** Those of the receiver's metrics that are kept. */
  static final List<String> KEPT =
      List.of(
          "ecs.task.memory.reserved",
          "ecs.task.memory.utilized",
          "ecs.task.cpu.reserved",
          "ecs.task.cpu.utilized",
          "ecs.task.network.rate.rx",
          "ecs.task.network.rate.tx",
          "ecs.task.storage.read_bytes",
          "ecs.task.storage.write_bytes",
          "container.duration");

  /** Its name for a metric. */
  private static final Map<String, Object> METRICS =
      Ordered.map(
          "ecs.task.memory.utilized", "MemoryUtilized",
          "ecs.task.memory.reserved", "MemoryReserved",
          "ecs.task.cpu.utilized", "CpuUtilized",
          "ecs.task.cpu.reserved", "CpuReserved",
          "ecs.task.network.rate.rx", "NetworkRxBytes",
          "ecs.task.network.rate.tx", "NetworkTxBytes",
          "ecs.task.storage.read_bytes", "StorageReadBytes",
          "ecs.task.storage.write_bytes", "StorageWriteBytes");

  /** Its name for an attribute of the resource. */
  private static final Map<String, Object> ATTRIBUTES =
      Ordered.map(
          "aws.ecs.cluster.name", "ClusterName",
          "aws.ecs.service.name", "ServiceName",
          "aws.ecs.task.id", "TaskId",
          "aws.ecs.task.family", "TaskDefinitionFamily",
          "aws.ecs.task.arn", "TaskARN",
          "aws.ecs.docker.name", "DockerName",
          "aws.ecs.task.version", "TaskDefinitionRevision",
          "aws.ecs.task.pull_started_at", "PullStartedAt",
          "aws.ecs.task.pull_stopped_at", "PullStoppedAt",
          "cloud.zone", "AvailabilityZone",
          "aws.ecs.task.launch_type", "LaunchType",
          "cloud.region", "Region",
          "cloud.account.id", "AccountId",
          "container.id", "DockerId",
          "container.name", "ContainerName",
          "container.image.name", "Image",
          "aws.ecs.container.image.id", "ImageId",
          "aws.ecs.container.exit_code", "ExitCode",
          "aws.ecs.container.created_at", "CreatedAt",
          "aws.ecs.container.started_at", "StartedAt",
          "aws.ecs.container.finished_at", "FinishedAt",
          "container.image.tag", "ImageTag");

  private ContainerInsights() {}

  static Map<String, Object> filter() {
    return Ordered.map(
        "metrics",
        Ordered.map("include", Ordered.map("match_type", "strict", "metric_names", KEPT)));
  }

  static Map<String, Object> names() {
    List<Map<String, Object>> transforms = new ArrayList<>();
    METRICS.forEach(
        (metric, name) ->
            transforms.add(Ordered.map("include", metric, "action", "update", "new_name", name)));
    return Ordered.map("transforms", transforms);
  }

  static Map<String, Object> resource() {
    List<Map<String, Object>> actions = new ArrayList<>();
    ATTRIBUTES.forEach(
        (attribute, name) -> {
          actions.add(EmbeddedMetrics.insert(name, attribute));
          actions.add(Ordered.map("key", attribute, "action", "delete"));
        });
    return Ordered.map("attributes", actions);
  }

  static Map<String, Object> exporter(String region) {
    return Ordered.map(
        "region",
        region,
        "namespace",
        "ECS/ContainerInsights",
        "log_group_name",
        "/aws/ecs/containerinsights/{ClusterName}/performance",
        "log_stream_name",
        "{TaskId}",
        "resource_to_telemetry_conversion",
        Ordered.map("enabled", true),
        "dimension_rollup_option",
        "NoDimensionRollup",
        "metric_declarations",
        List.of(
            Ordered.map(
                "dimensions",
                List.of(List.of("ClusterName"), List.of("ClusterName", "TaskDefinitionFamily")),
                "metric_name_selectors",
                List.copyOf(METRICS.values())),
            Ordered.map("metric_name_selectors", List.of("container.*"))));
  }
}
