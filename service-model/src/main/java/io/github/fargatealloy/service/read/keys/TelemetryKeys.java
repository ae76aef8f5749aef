package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.SecretReference.SecretsManager;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;

/** The keys of {@code telemetry}. */
public final class TelemetryKeys {
  public static final Key<Value<SecretsManager>> SECRET =
      Key.required(
          "secret",
          ReferenceFormats.SECRETS_MANAGER,
          "ARN of a secret in Secrets Manager whose JSON has the keys endpoint, instance_id and"
              + " api_token. The ARN names no key.");
  public static final Key<Section> GRAFANA_CLOUD =
      Key.required(
          "grafana-cloud", Section.of(SECRET), "The OTLP gateway of a Grafana Cloud stack.");
  public static final Key<Section> DESTINATION =
      Key.required("destination", Section.of(GRAFANA_CLOUD), "Where telemetry goes.");
  public static final Key<Value<Boolean>> ECS_METRICS =
      Key.optional(
          "ecs-metrics",
          Formats.BOOLEAN,
          "true",
          "Whether CPU, memory, network and disk of the task are reported as metrics.");
  public static final Key<Section> SIDECAR =
      Key.optional(
          "sidecar",
          SidecarKeys.SECTION,
          "as each of its keys says",
          "The Grafana Alloy container beside the application.");

  static final Section SECTION = Section.of(DESTINATION, ECS_METRICS, SIDECAR);

  private TelemetryKeys() {}
}
