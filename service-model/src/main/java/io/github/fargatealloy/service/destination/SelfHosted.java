package io.github.fargatealloy.service.destination;

import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Backends that a team runs itself, each optional.
 *
 * @param prometheus Prometheus or Mimir: the whole URL of remote write
 * @param loki base URL of a Loki with native OTLP, or the whole URL of its push API
 * @param tempo base URL of its OTLP receiver over HTTP, or {@code host:port} for gRPC
 * @param pyroscope base URL
 */
public record SelfHosted(
    Optional<Backend> prometheus,
    Optional<Backend> loki,
    Optional<Backend> tempo,
    Optional<Backend> pyroscope)
    implements Destination {

  /**
   * One of the backends.
   *
   * @param tenant what {@code X-Scope-OrgID} says, for a backend with tenants
   */
  public record Backend(String url, OtlpAuth auth, Optional<String> tenant) {}

  @Override
  public List<String> endpoints() {
    List<String> endpoints = new ArrayList<>();
    for (Optional<Backend> each : List.of(prometheus, loki, tempo, pyroscope)) {
      each.ifPresent(
          backend -> {
            endpoints.add(backend.url());
            if (backend.auth() instanceof OtlpAuth.OAuth2 tokens) {
              endpoints.add(tokens.tokenUrl());
            }
          });
    }
    return endpoints;
  }

  @Override
  public String kind() {
    return "self-hosted";
  }

  @Override
  public Set<RoutedSignal> takes() {
    Set<RoutedSignal> takes = EnumSet.noneOf(RoutedSignal.class);
    prometheus.ifPresent(backend -> takes.add(RoutedSignal.METRICS));
    loki.ifPresent(backend -> takes.add(RoutedSignal.LOGS));
    tempo.ifPresent(backend -> takes.add(RoutedSignal.TRACES));
    pyroscope.ifPresent(backend -> takes.add(RoutedSignal.PROFILES));
    return takes;
  }
}
