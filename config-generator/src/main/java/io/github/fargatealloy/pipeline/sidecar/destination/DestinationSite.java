package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.Expression;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a destination must know of the task that it is planned for.
 *
 * @param name that the description gives it; unique in the task
 * @param signals that are routed to it; never empty
 * @param stdoutThroughSidecar whether the containers' output comes to the sidecar
 */
public record DestinationSite(
    String name,
    Set<RoutedSignal> signals,
    ServiceDescription service,
    boolean stdoutThroughSidecar,
    QueueBudget queues) {

  public DestinationSite {
    signals = Set.copyOf(signals);
  }

  /** The same site for one of its signals. */
  DestinationSite with(RoutedSignal only) {
    return new DestinationSite(name, Set.of(only), service, stdoutThroughSidecar, queues);
  }

  AwsAccount account() {
    return service.account();
  }

  /** For components of Alloy, whose labels have no hyphens. */
  public String label() {
    return name.replace('-', '_');
  }

  /** A label for one of several components of a kind. */
  public String label(String part) {
    return label() + "_" + part;
  }

  /** The environment variable of the sidecar that holds one of the destination's values. */
  public String variable(String suffix) {
    return label().toUpperCase(Locale.ROOT) + "_" + suffix;
  }

  /** What such a variable holds. */
  public Expression environment(String suffix) {
    return Expression.environment(variable(suffix));
  }

  public boolean takes(RoutedSignal signal) {
    return signals.contains(signal);
  }

  /** Those of the routed signals that come as OpenTelemetry's. */
  public Set<Signal> openTelemetry() {
    Set<Signal> routed = EnumSet.noneOf(Signal.class);
    for (Signal signal : Signal.openTelemetry()) {
      if (signals.contains(RoutedSignal.valueOf(signal.name()))) {
        routed.add(signal);
      }
    }
    return routed;
  }
}
