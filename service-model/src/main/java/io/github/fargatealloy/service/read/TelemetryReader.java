package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.SecretReference.SecretsManager;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.Telemetry;
import io.github.fargatealloy.service.destination.GrafanaCloud;
import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.TelemetryKeys;
import io.github.fargatealloy.service.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code telemetry.destination} and what stands beside the sidecar. */
final class TelemetryReader {
  private final SectionReader telemetry;
  private final SectionReader grafanaCloud;

  TelemetryReader(SectionReader root) {
    this.telemetry = root.section(ServiceKeys.TELEMETRY);
    this.grafanaCloud =
        telemetry.section(TelemetryKeys.DESTINATION).section(TelemetryKeys.GRAFANA_CLOUD);
  }

  SidecarReader sidecar() {
    return new SidecarReader(telemetry);
  }

  Telemetry read(SecretsManager secret, Sidecar sidecar) {
    return new Telemetry(
        new TreeMap<>(Map.of("grafana-cloud", new GrafanaCloud(secret))),
        new TreeMap<>(),
        Sources.usual(),
        Processing.usual(),
        sidecar,
        Optional.empty(),
        List.of(),
        new TreeMap<>());
  }

  Optional<SecretsManager> secret() {
    Optional<SecretsManager> secret = grafanaCloud.value(TelemetryKeys.SECRET);
    secret
        .filter(reference -> !reference.jsonKey().isEmpty())
        .ifPresent(
            reference ->
                grafanaCloud
                    .findings()
                    .add(
                        ServiceProblems.SECRET_REFERENCE.error(
                            grafanaCloud.locate(TelemetryKeys.SECRET),
                            grafanaCloud.path(TelemetryKeys.SECRET)
                                + " must name a whole secret, but names one key of it",
                            "secret: " + reference.arn())));
    return secret;
  }
}
