package io.github.fargatealloy.service;

import io.github.fargatealloy.service.destination.Adot;
import io.github.fargatealloy.service.destination.CloudWatch;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.source.Sources;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is observed in the task and where it goes.
 *
 * @param destinations by the name that routes use
 * @param routes names of destinations by signal; a signal without an entry goes to every
 *     destination that takes it
 * @param placement where the collector runs
 * @param sidecar how the collector's container runs
 * @param outage what the queue must hold; empty for the usual size
 * @param snippets in the order of the description
 * @param templates the team's own spelling of components: text by the component's type
 */
public record Telemetry(
    SortedMap<String, Destination> destinations,
    SortedMap<RoutedSignal, List<String>> routes,
    Sources sources,
    Processing processing,
    Placement placement,
    Sidecar sidecar,
    Optional<Outage> outage,
    List<Snippet> snippets,
    SortedMap<String, String> templates) {

  public Telemetry {
    destinations = Sorted.copyOf(destinations);
    routes = Sorted.copyOf(routes);
    snippets = List.copyOf(snippets);
    templates = Sorted.copyOf(templates);
  }

  /** Where the collector runs. */
  public enum Placement {
    /** In each task. */
    SIDECAR,
    /** Once on each Managed Instance, for all tasks on it. */
    DAEMON
  }

  /** What runs beside the application. */
  public enum Collector {
    ALLOY,
    ADOT,
    NONE
  }

  /** Whether the task has a container for the collector. */
  public boolean hasSidecar() {
    return placement == Placement.SIDECAR && collector() != Collector.NONE;
  }

  public Collector collector() {
    if (destinations.values().stream().anyMatch(Adot.class::isInstance)) {
      return Collector.ADOT;
    }
    boolean floor = destinations.values().stream().allMatch(CloudWatch.class::isInstance);
    return floor ? Collector.NONE : Collector.ALLOY;
  }
}
