package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.CollectedBy;
import io.github.fargatealloy.service.Telemetry.Placement;
import io.github.fargatealloy.service.read.keys.Shape.OneOrMore;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;

/** The keys of {@code telemetry}. */
public final class TelemetryKeys {
  public static final Key<OneOrMore<String>> METRICS = route(RoutedSignal.METRICS);
  public static final Key<OneOrMore<String>> LOGS = route(RoutedSignal.LOGS);
  public static final Key<OneOrMore<String>> TRACES = route(RoutedSignal.TRACES);
  public static final Key<OneOrMore<String>> PROFILES =
      Key.optional(
              "profiles",
              new OneOrMore<>(new Value<>(TelemetryFormats.ROUTE)),
              "none",
              "Whether profiles of Pyroscope's agent are taken: true, or where they go.")
          .honouredBy(CollectedBy.SIDECAR);

  public static final Key<Value<Placement>> COLLECTOR =
      Key.optional(
              "collector",
              TelemetryFormats.PLACEMENT,
              "sidecar",
              "Where Alloy runs: beside the application in each task, or with task.launch-type"
                  + " managed-instances as a managed daemon, once on each instance. A daemon takes OTLP"
                  + " alone; telemetry.sidecar says its image and its size.")
          .honouredBy(CollectedBy.values());
  public static final Key<Section> SIDECAR =
      Key.optional(
              "sidecar",
              SidecarKeys.SECTION,
              "as each of its keys says",
              "The container beside the application that telemetry goes through.")
          .honouredBy(CollectedBy.SIDECAR, CollectedBy.DAEMON, CollectedBy.ADOT);

  static final Section SECTION =
      new Section(all()).needingOneOf(DestinationKeys.DESTINATION, DestinationKeys.DESTINATIONS);

  private TelemetryKeys() {}

  private static List<Key<?>> all() {
    List<Key<?>> keys =
        new ArrayList<>(
            List.of(
                DestinationKeys.DESTINATION,
                DestinationKeys.DESTINATIONS,
                METRICS,
                LOGS,
                TRACES,
                PROFILES));
    keys.addAll(SourceKeys.ALL);
    keys.addAll(ProcessingKeys.ALL);
    keys.add(COLLECTOR);
    keys.add(SIDECAR);
    return keys;
  }

  private static Key<OneOrMore<String>> route(RoutedSignal signal) {
    return Key.optional(
            signal.toString(),
            new OneOrMore<>(new Value<>(TelemetryFormats.ROUTE)),
            "every destination that takes them",
            "Names of the destinations of " + signal + ".")
        .honouredBy(CollectedBy.values());
  }
}
