package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Telemetry.Placement;
import io.github.fargatealloy.service.source.Sources;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a source must know of the task that it is planned for.
 *
 * @param routed signals that the sidecar sends somewhere
 */
public record SourceSite(ServiceDescription service, Set<RoutedSignal> routed) {

  public SourceSite {
    routed = Set.copyOf(routed);
  }

  public Sources sources() {
    return service.telemetry().sources();
  }

  boolean isDaemon() {
    return service.telemetry().placement() == Placement.DAEMON;
  }

  public boolean routes(RoutedSignal signal) {
    return routed.contains(signal);
  }

  /** Those of the routed signals that come as OpenTelemetry's. */
  Set<Signal> openTelemetry() {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    for (Signal signal : Signal.openTelemetry()) {
      if (routes(RoutedSignal.valueOf(signal.name()))) {
        signals.add(signal);
      }
    }
    return signals;
  }
}
