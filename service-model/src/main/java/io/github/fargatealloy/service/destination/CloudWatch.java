package io.github.fargatealloy.service.destination;

import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.Set;

/**
 * What every task has without a sidecar: the containers' output in CloudWatch Logs, and Container
 * Insights of the cluster.
 */
public record CloudWatch() implements Destination {
  /** The word for it, which a route may name without declaring it. */
  public static final String KIND = "cloudwatch";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<RoutedSignal> takes() {
    return Set.of(RoutedSignal.METRICS, RoutedSignal.LOGS);
  }
}
