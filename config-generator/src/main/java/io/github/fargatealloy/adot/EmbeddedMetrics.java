package io.github.fargatealloy.adot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The application's metrics in CloudWatch, with the dimensions of the published <a
 * href="https://github.com/aws-observability/aws-otel-collector/blob/main/config/ecs/ecs-cloudwatch.yaml">ecs-cloudwatch</a>.
 */
final class EmbeddedMetrics {
  /** A dimension by the attribute that it is made of. */
  private static final Map<String, Object> DIMENSIONS =
      Ordered.map(
          "aws.ecs.task.family", "TaskDefinitionFamily",
          "aws.ecs.task.arn", "TaskARN",
          "aws.ecs.task.revision", "TaskDefinitionRevision",
          "aws.ecs.launchtype", "LaunchType",
          "aws.ecs.cluster.arn", "ClusterARN");

  /**
   * What the Java agent and the detector say besides; CloudWatch takes <a
   * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">30
   * dimensions</a>.
   */
  private static final String OTHER_ATTRIBUTES =
      "^(aws\\.|cloud\\.|container\\.|host\\.|os\\.|process\\.|telemetry\\.)";

  private EmbeddedMetrics() {}

  /** The resource's attributes as dimensions. */
  static Map<String, Object> resource() {
    List<Map<String, Object>> actions = new ArrayList<>();
    DIMENSIONS.forEach((attribute, dimension) -> actions.add(insert(dimension, attribute)));
    actions.add(Ordered.map("pattern", OTHER_ATTRIBUTES, "action", "delete"));
    return Ordered.map("attributes", actions);
  }

  static Map<String, Object> exporter(String region) {
    return Ordered.map(
        "region",
        region,
        "namespace",
        "ECS/AWSOTel/Application",
        "log_group_name",
        "/aws/ecs/application/metrics",
        "dimension_rollup_option",
        "NoDimensionRollup",
        "resource_to_telemetry_conversion",
        Ordered.map("enabled", true));
  }

  static Map<String, Object> insert(Object dimension, String attribute) {
    return Ordered.map("key", dimension, "from_attribute", attribute, "action", "insert");
  }
}
