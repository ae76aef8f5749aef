package io.github.fargatealloy.service.destination;

import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Set;

/** Where telemetry goes; one type for each kind that a service description can name. */
public sealed interface Destination permits GrafanaCloud, Otlp, SelfHosted, Aws, Adot, CloudWatch {

  /** The word for it in a description, such as {@code grafana-cloud}. */
  String kind();

  /** URLs or {@code host:port}, as written; what AWS or a secret knows is not among them. */
  default List<String> endpoints() {
    return List.of();
  }

  /** What can be routed to it; never empty for a valid description. */
  Set<RoutedSignal> takes();
}
