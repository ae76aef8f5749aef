package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.SecretReference.SecretsManager;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.TelemetryKeys;
import java.util.Optional;

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

  boolean ecsMetrics() {
    return telemetry.value(TelemetryKeys.ECS_METRICS).orElse(true);
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
