package io.github.fargatealloy.service.destination;

import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * AWS's own backends, reached by Alloy with the task role's credentials.
 *
 * @param region of the backends
 * @param prometheusWorkspace id of a workspace of Amazon Managed Service for Prometheus
 * @param xRay whether X-Ray takes traces, for which Transaction Search must be on
 * @param logGroup group of CloudWatch Logs that takes OTLP logs
 * @param cloudWatchMetrics whether CloudWatch takes OTLP metrics
 */
public record Aws(
    String region,
    Optional<String> prometheusWorkspace,
    boolean xRay,
    Optional<String> logGroup,
    boolean cloudWatchMetrics)
    implements Destination {

  @Override
  public String kind() {
    return "aws";
  }

  @Override
  public Set<RoutedSignal> takes() {
    Set<RoutedSignal> takes = EnumSet.noneOf(RoutedSignal.class);
    if (prometheusWorkspace.isPresent() || cloudWatchMetrics) {
      takes.add(RoutedSignal.METRICS);
    }
    logGroup.ifPresent(group -> takes.add(RoutedSignal.LOGS));
    if (xRay) {
      takes.add(RoutedSignal.TRACES);
    }
    return takes;
  }
}
