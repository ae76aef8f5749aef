package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.CollectedBy;
import io.github.fargatealloy.service.destination.BundledConfig;
import io.github.fargatealloy.service.destination.Otlp;
import io.github.fargatealloy.service.read.keys.Shape.Dictionary;
import io.github.fargatealloy.service.read.keys.Shape.Either;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;

/** The keys of {@code telemetry.destination} and {@code telemetry.destinations}. */
public final class DestinationKeys {
  public static final Key<Value<SecretsManager>> SECRET =
      Key.required(
          "secret",
          ReferenceFormats.SECRETS_MANAGER,
          "ARN of a secret in Secrets Manager whose JSON has the keys endpoint, instance_id and"
              + " api_token, and for profiles profiles_endpoint and profiles_instance_id. The ARN"
              + " names no key.");
  public static final Key<Section> GRAFANA_CLOUD =
      Key.optional(
          "grafana-cloud",
          Section.of(SECRET),
          "none",
          "The OTLP gateway of a Grafana Cloud stack.");

  public static final Key<Value<String>> ENDPOINT =
      Key.required(
          "endpoint",
          TelemetryFormats.ENDPOINT,
          "Base URL of the endpoint, without /v1/…; host:port for gRPC. Use http:// only where"
              + " an unencrypted connection is intended.");
  public static final Key<Value<Otlp.Protocol>> PROTOCOL =
      Key.optional(
          "protocol",
          TelemetryFormats.PROTOCOL,
          "http for a URL, grpc for host:port",
          "How OTLP is spoken.");
  public static final Key<Section> OTLP =
      Key.optional(
          "otlp",
          Section.of(
              ENDPOINT,
              PROTOCOL,
              AuthKeys.BASIC,
              AuthKeys.BEARER,
              AuthKeys.HEADERS,
              AuthKeys.OAUTH2,
              AuthKeys.TLS),
          "none",
          "Any endpoint that speaks OTLP.");

  public static final Key<Value<String>> BACKEND_URL =
      Key.required("url", TelemetryFormats.ENDPOINT, "Its URL.");
  public static final Key<Value<String>> TENANT =
      Key.optional("tenant", TelemetryFormats.TENANT, "none", "Value of the header X-Scope-OrgID.");
  public static final Key<Either<String>> PROMETHEUS =
      backend(
          "prometheus",
          "https://mimir.example.com/api/v1/push",
          "URL of remote write of a Prometheus or Mimir, as a whole.");
  public static final Key<Either<String>> LOKI =
      backend(
          "loki",
          "https://loki.example.com",
          "Base URL of a Loki of version 3 or newer; else the whole URL of its push API.");
  public static final Key<Either<String>> TEMPO =
      backend(
          "tempo",
          "https://tempo.example.com",
          "Base URL of Tempo's OTLP receiver; host:port for gRPC.");
  public static final Key<Either<String>> PYROSCOPE =
      backend("pyroscope", "https://pyroscope.example.com", "Base URL of Pyroscope.");
  public static final Key<Section> SELF_HOSTED =
      Key.optional(
          "self-hosted",
          Section.of(PROMETHEUS, LOKI, TEMPO, PYROSCOPE)
              .needingOneOf(PROMETHEUS, LOKI, TEMPO, PYROSCOPE),
          "none",
          "Backends of your own, each optional.");

  public static final Key<Value<String>> REGION =
      Key.optional(
          "region", Formats.REGION, "the region of the task", "AWS region of the backends.");
  public static final Key<Value<String>> WORKSPACE =
      Key.optional(
          "prometheus",
          TelemetryFormats.WORKSPACE,
          "none",
          "Id of a workspace of Amazon Managed Service for Prometheus.");
  public static final Key<Value<Boolean>> X_RAY =
      Key.optional(
          "x-ray",
          Formats.BOOLEAN,
          "false",
          "Whether X-Ray takes traces; the account needs Transaction Search.");
  public static final Key<Value<String>> LOG_GROUP =
      Key.optional(
          "log-group",
          TelemetryFormats.LOG_GROUP,
          "none",
          "Group of CloudWatch Logs that takes OTLP logs, in its stream otlp.");
  public static final Key<Value<Boolean>> CLOUDWATCH_METRICS =
      Key.optional(
          "cloudwatch-metrics", Formats.BOOLEAN, "false", "Whether CloudWatch takes metrics.");
  public static final Key<Section> AWS =
      Key.optional(
          "aws",
          Section.of(REGION, WORKSPACE, X_RAY, LOG_GROUP, CLOUDWATCH_METRICS)
              .needingOneOf(X_RAY, WORKSPACE, LOG_GROUP, CLOUDWATCH_METRICS),
          "none",
          "AWS's own backends through Alloy, with the credentials of the task role.");

  public static final Key<Section> CLOUDWATCH =
      Key.optional(
          "cloudwatch",
          Section.of(),
          "none",
          "What every task has without a sidecar: its output in CloudWatch Logs, and Container"
              + " Insights of the cluster.");

  public static final Key<Value<BundledConfig>> BUNDLED =
      Key.optional(
          "bundled",
          TelemetryFormats.BUNDLED,
          "a configuration is generated from the other keys",
          "A configuration that ADOT's image carries.");
  public static final Key<Value<Boolean>> ADOT_TRACES =
      Key.optional("traces", TelemetryFormats.X_RAY, "none", "Where ADOT sends traces.");
  public static final Key<Value<Boolean>> ADOT_METRICS =
      Key.optional(
          "metrics",
          TelemetryFormats.EMF_OR_PROMETHEUS,
          "none",
          "Where ADOT sends metrics: to CloudWatch in the embedded metric format, or to prometheus.");
  public static final Key<Value<Boolean>> TASK_METRICS =
      Key.optional(
          "task-metrics",
          Formats.BOOLEAN,
          "false",
          "Whether ADOT reports CPU, memory, network and disk of the task.");
  public static final Key<Section> ADOT =
      Key.optional(
          "adot",
          Section.of(BUNDLED, ADOT_TRACES, ADOT_METRICS, WORKSPACE, TASK_METRICS)
              .needingOneOf(ADOT_TRACES, ADOT_METRICS, BUNDLED),
          "none",
          "AWS Distro for OpenTelemetry as the sidecar instead of Alloy.");

  /** The kinds of destinations, each once. */
  public static final Section KINDS =
      Section.of(GRAFANA_CLOUD, OTLP, SELF_HOSTED, AWS, ADOT, CLOUDWATCH)
          .needingOneOf(GRAFANA_CLOUD, OTLP, SELF_HOSTED, AWS, ADOT, CLOUDWATCH);

  public static final Key<Section> DESTINATION =
      Key.optional(
              "destination",
              KINDS,
              "none, if `destinations` is set",
              "Where telemetry goes; each kind is named by its own word.")
          .honouredBy(CollectedBy.values());
  public static final Key<Dictionary<Section>> DESTINATIONS =
      Key.optional(
              "destinations",
              new Dictionary<>(TelemetryFormats.DESTINATION_NAME, KINDS),
              "none",
              "Where telemetry goes, by names of your own: for two destinations of a kind.")
          .honouredBy(CollectedBy.values());

  private DestinationKeys() {}

  private static Key<Either<String>> backend(String name, String example, String description) {
    return Key.optional(
        name,
        new Either<>(
            new Value<>(TelemetryFormats.ENDPOINT.withExample(example)),
            Section.of(
                BACKEND_URL,
                TENANT,
                AuthKeys.BASIC,
                AuthKeys.BEARER,
                AuthKeys.HEADERS,
                AuthKeys.OAUTH2)),
        "none",
        description);
  }
}
