package io.github.fargatealloy.service.destination;

import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.Locale;
import java.util.Set;

/**
 * The configurations for ECS that ADOT's image carries, see <a
 * href="https://github.com/aws-observability/aws-otel-collector/tree/main/config/ecs">config/ecs</a>.
 */
public enum BundledConfig {
  ECS_DEFAULT_CONFIG("ecs-default-config.yaml", true, true, false),
  OTEL_TASK_METRICS_CONFIG("container-insights/otel-task-metrics-config.yaml", true, true, false),
  ECS_CLOUDWATCH("ecs-cloudwatch.yaml", true, false, false),
  ECS_CLOUDWATCH_XRAY("ecs-cloudwatch-xray.yaml", true, true, false),
  ECS_XRAY("ecs-xray.yaml", false, true, false),
  ECS_AMP("ecs-amp.yaml", true, false, true),
  ECS_AMP_XRAY("ecs-amp-xray.yaml", true, true, true);

  private final String file;
  private final boolean metrics;
  private final boolean traces;
  private final boolean needsPrometheus;

  BundledConfig(String file, boolean metrics, boolean traces, boolean needsPrometheus) {
    this.file = file;
    this.metrics = metrics;
    this.traces = traces;
    this.needsPrometheus = needsPrometheus;
  }

  /** Where it lies in the image. */
  public String path() {
    return "/etc/ecs/" + file;
  }

  /** Whether it reads the endpoint of a Prometheus workspace from a variable. */
  public boolean needsPrometheus() {
    return needsPrometheus;
  }

  /** Whether it also listens for the X-Ray SDK and for StatsD. */
  public boolean listensForMore() {
    return this == ECS_DEFAULT_CONFIG || this == OTEL_TASK_METRICS_CONFIG;
  }

  Set<RoutedSignal> takes() {
    if (metrics && traces) {
      return Set.of(RoutedSignal.METRICS, RoutedSignal.TRACES);
    }
    return Set.of(metrics ? RoutedSignal.METRICS : RoutedSignal.TRACES);
  }

  /** The word for it in a description. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
