package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.collector.ServiceIdentity;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.ListenPort;
import io.github.fargatealloy.pipeline.component.PyroscopeReceiver;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Profiles that Pyroscope's agent in the application pushes. */
final class ProfileSource implements SourceKind {
  private static final int PORT = 4040;

  @Override
  public Optional<SourcePlan> plan(SourceSite site) {
    if (!site.sources().profiles() || !site.routes(RoutedSignal.PROFILES)) {
      return Optional.empty();
    }
    Contribution.Builder contribution = Contribution.builder();
    PyroscopeReceiver receiver = contribution.component(new PyroscopeReceiver("app", PORT));
    contribution
        .port(ListenPort.tcp(PORT, "the sidecar, for profiles"))
        // https://grafana.com/docs/pyroscope/latest/configure-client/language-sdks/java/
        .appVariable("PYROSCOPE_APPLICATION_NAME", site.service().name())
        .appVariable("PYROSCOPE_FORMAT", "jfr")
        .appVariable("PYROSCOPE_LABELS", labels(site))
        .appVariable("PYROSCOPE_SERVER_ADDRESS", "http://localhost:" + PORT);
    return Optional.of(new SourcePlan(contribution.build(), List.of(receiver)));
  }

  /** Of the service's identity; Pyroscope's labels have no dots. */
  private static String labels(SourceSite site) {
    return ServiceIdentity.attributes(site.service()).entrySet().stream()
        .filter(attribute -> !attribute.getKey().equals("service.name"))
        .map(ProfileSource::label)
        .collect(Collectors.joining(","));
  }

  private static String label(Map.Entry<String, String> attribute) {
    String value = attribute.getValue().replace(',', '_').replace('=', '_');
    return attribute.getKey().replace('.', '_') + "=" + value;
  }
}
