package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Telemetry.Placement;
import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.source.Sources;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.Set;

/**
 * What a kind of processing must know of the task that it is planned for.
 *
 * @param routed signals that the sidecar sends somewhere
 */
public record ProcessingSite(ServiceDescription service, Set<RoutedSignal> routed) {

  public ProcessingSite {
    routed = Set.copyOf(routed);
  }

  Processing processing() {
    return service.telemetry().processing();
  }

  Sources sources() {
    return service.telemetry().sources();
  }

  boolean isDaemon() {
    return service.telemetry().placement() == Placement.DAEMON;
  }

  boolean routes(RoutedSignal signal) {
    return routed.contains(signal);
  }
}
