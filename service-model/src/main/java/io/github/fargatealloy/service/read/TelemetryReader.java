package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.Snippet;
import io.github.fargatealloy.service.Telemetry;
import io.github.fargatealloy.service.Telemetry.Placement;
import io.github.fargatealloy.service.destination.Adot;
import io.github.fargatealloy.service.destination.CloudWatch;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ProcessingKeys;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Shape.OneOrMore;
import io.github.fargatealloy.service.read.keys.TelemetryKeys;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.Port;
import io.github.fargatealloy.service.value.RoutedSignal;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code telemetry}. */
final class TelemetryReader {
  private static final String TEMPLATE = ".alloy.mustache";

  private final SectionReader telemetry;
  private final DestinationsReader destinations;
  private final RelatedFiles files;

  TelemetryReader(SectionReader root, RelatedFiles files) {
    this.telemetry = root.section(ServiceKeys.TELEMETRY);
    this.destinations = new DestinationsReader(telemetry);
    this.files = files;
  }

  Optional<SecretsManager> anySecret() {
    return destinations.anySecret();
  }

  SidecarReader sidecar(SortedMap<String, Destination> found) {
    return new SidecarReader(
        telemetry, found.values().stream().anyMatch(Adot.class::isInstance), placement());
  }

  /** Whether the task has one; assumed where every destination was refused. */
  boolean hasSidecar(SortedMap<String, Destination> found) {
    return placement() == Placement.SIDECAR
        && (found.isEmpty() || !found.values().stream().allMatch(CloudWatch.class::isInstance));
  }

  SortedMap<String, Destination> destinations(AwsAccount account) {
    return destinations.read(account);
  }

  Telemetry read(
      SortedMap<String, Destination> found, String service, List<Port> ports, Sidecar sidecar) {
    SortedMap<RoutedSignal, List<String>> routes = new TreeMap<>();
    route(RoutedSignal.METRICS, TelemetryKeys.METRICS, routes);
    route(RoutedSignal.LOGS, TelemetryKeys.LOGS, routes);
    route(RoutedSignal.TRACES, TelemetryKeys.TRACES, routes);
    List<String> profiles = telemetry.several(TelemetryKeys.PROFILES);
    boolean named = !profiles.isEmpty() && !profiles.equals(List.of("true"));
    boolean taken = !profiles.isEmpty() && !profiles.equals(List.of("false"));
    if (named && taken) {
      routes.put(RoutedSignal.PROFILES, profiles);
    }
    return new Telemetry(
        found,
        routes,
        new SourcesReader(telemetry, placement()).read(service, ports, taken),
        new ProcessingReader(telemetry).read(),
        placement(),
        sidecar,
        telemetry.value(ProcessingKeys.OUTAGE),
        snippets(),
        templates());
  }

  private Placement placement() {
    return telemetry.value(TelemetryKeys.COLLECTOR).orElse(Placement.SIDECAR);
  }

  private void route(
      RoutedSignal signal,
      Key<OneOrMore<String>> key,
      SortedMap<RoutedSignal, List<String>> routes) {
    List<String> names = telemetry.several(key);
    if (!names.isEmpty()) {
      routes.put(signal, names);
    }
  }

  private List<Snippet> snippets() {
    List<Snippet> snippets = new ArrayList<>();
    for (String path : telemetry.values(ProcessingKeys.SNIPPETS)) {
      files
          .text(telemetry, ProcessingKeys.SNIPPETS, path)
          .ifPresent(text -> snippets.add(new Snippet(path, text)));
    }
    return snippets;
  }

  private SortedMap<String, String> templates() {
    Optional<String> folder = telemetry.value(ProcessingKeys.TEMPLATES);
    Optional<SortedMap<String, String>> texts =
        folder.flatMap(path -> files.texts(path, TEMPLATE)).filter(found -> !found.isEmpty());
    if (folder.isPresent() && texts.isEmpty()) {
      RelatedFiles.refuse(
          telemetry, ProcessingKeys.TEMPLATES, "a folder with files TYPE" + TEMPLATE, folder.get());
    }
    return texts.orElseGet(TreeMap::new);
  }
}
