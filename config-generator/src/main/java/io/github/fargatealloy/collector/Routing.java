package io.github.fargatealloy.collector;

import io.github.fargatealloy.service.Telemetry;
import io.github.fargatealloy.service.destination.CloudWatch;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which signals go to which destination: as the description says, else to every destination that
 * takes the signal.
 *
 * @param destinations by name, with those that only a route names
 * @param signals by the destination's name; empty for a destination that nothing is routed to
 */
public record Routing(
    SortedMap<String, Destination> destinations, SortedMap<String, Set<RoutedSignal>> signals) {

  /** The routing of a description, whether it is sound or not. */
  public static Routing of(Telemetry telemetry) {
    SortedMap<String, Destination> destinations = new TreeMap<>(telemetry.destinations());
    telemetry.routes().values().stream()
        .filter(names -> names.contains(CloudWatch.KIND))
        .forEach(names -> destinations.putIfAbsent(CloudWatch.KIND, new CloudWatch()));
    SortedMap<String, Set<RoutedSignal>> signals = new TreeMap<>();
    destinations.keySet().forEach(name -> signals.put(name, EnumSet.noneOf(RoutedSignal.class)));
    for (RoutedSignal signal : RoutedSignal.values()) {
      if (signal != RoutedSignal.PROFILES || telemetry.sources().profiles()) {
        for (String name : names(telemetry, signal)) {
          if (takes(destinations.get(name), signal)) {
            signals.get(name).add(signal);
          }
        }
      }
    }
    return new Routing(
        Collections.unmodifiableSortedMap(destinations),
        Collections.unmodifiableSortedMap(signals));
  }

  private static List<String> names(Telemetry telemetry, RoutedSignal signal) {
    return Optional.ofNullable(telemetry.routes().get(signal))
        .orElseGet(() -> List.copyOf(telemetry.destinations().keySet()));
  }

  private static boolean takes(Destination destination, RoutedSignal signal) {
    return destination != null && destination.takes().contains(signal);
  }

  /** What a destination gets; empty for an unknown one. */
  public Set<RoutedSignal> to(String name) {
    return signals.getOrDefault(name, Set.of());
  }

  /** Signals that somebody gets. */
  public Set<RoutedSignal> routed() {
    Set<RoutedSignal> routed = EnumSet.noneOf(RoutedSignal.class);
    signals.values().forEach(routed::addAll);
    return routed;
  }

  /**
   * Signals that the collector sends somewhere. What CloudWatch gets from every task leaves it
   * without the collector, except for logs that FireLens takes off their usual way.
   */
  public Set<RoutedSignal> collected(boolean stdoutThroughCollector) {
    Set<RoutedSignal> collected = EnumSet.noneOf(RoutedSignal.class);
    destinations.forEach(
        (name, destination) -> {
          if (!(destination instanceof CloudWatch)) {
            collected.addAll(to(name));
          } else if (stdoutThroughCollector && to(name).contains(RoutedSignal.LOGS)) {
            collected.add(RoutedSignal.LOGS);
          }
        });
    return collected;
  }
}
