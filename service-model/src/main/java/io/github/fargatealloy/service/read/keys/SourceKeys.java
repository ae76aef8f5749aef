package io.github.fargatealloy.service.read.keys;

import static io.github.fargatealloy.service.CollectedBy.DAEMON;
import static io.github.fargatealloy.service.CollectedBy.SIDECAR;

import io.github.fargatealloy.service.read.keys.Shape.Either;
import io.github.fargatealloy.service.read.keys.Shape.Items;
import io.github.fargatealloy.service.read.keys.Shape.OneOrMore;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import io.github.fargatealloy.service.source.EcsMetrics;
import io.github.fargatealloy.service.value.ImageReference;
import java.util.List;
import java.util.OptionalInt;

/** The keys of {@code telemetry} that say what is observed. */
public final class SourceKeys {
  /** https://gallery.ecr.aws/aws-observability/aws-for-fluent-bit */
  public static final String FLUENT_BIT_IMAGE =
      "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.4";

  public static final Key<Value<EcsMetrics>> ECS_METRICS =
      Key.optional(
              "ecs-metrics",
              TelemetryFormats.ECS_METRICS,
              "true",
              "Whether CPU, memory, network and disk of the task are reported as metrics: by Alloy"
                  + " itself, or by a container ecs-exporter, which needs no experimental component.")
          .honouredBy(SIDECAR);

  public static final Key<Value<Integer>> SCRAPE_PORT =
      Key.required("port", Formats.PORT, "Port within the task.");
  public static final Key<Value<String>> SCRAPE_PATH =
      Key.optional("path", TelemetryFormats.METRICS_PATH, "/metrics", "Path of the metrics.");
  public static final Key<Value<Integer>> SCRAPE_INTERVAL =
      Key.optional("interval", TelemetryFormats.INTERVAL, "60s", "How often it is read.");
  public static final Key<Value<String>> SCRAPE_JOB =
      Key.optional("job", TelemetryFormats.JOB, "the service", "Whose metrics they are.");
  public static final Key<Items<Either<String>>> SCRAPE =
      Key.optional(
              "scrape",
              new Items<>(
                  new Either<>(
                      new Value<>(TelemetryFormats.METRICS_PATH),
                      Section.of(SCRAPE_PORT, SCRAPE_PATH, SCRAPE_INTERVAL, SCRAPE_JOB))),
              "none",
              "Endpoints in Prometheus' format: a path on the first port, or port, path, interval, job.")
          .honouredBy(SIDECAR);

  public static final Key<Value<String>> NGINX_CONTAINER =
      Key.optional(
          "container", TelemetryFormats.CONTAINER_NAME, "nginx", "Its name among containers.");
  public static final Key<Value<String>> NGINX_STATUS =
      Key.required("status", TelemetryFormats.STATUS_URL, "URL of its stub_status page.");
  public static final Key<Section> NGINX =
      Key.optional(
              "nginx",
              Section.of(NGINX_CONTAINER, NGINX_STATUS),
              "none",
              "Connections and requests of an nginx; its access log comes with stdout.")
          .honouredBy(SIDECAR);

  public static final Key<Value<OptionalInt>> STATSD =
      Key.optional(
              "statsd", TelemetryFormats.STATSD, "false", "UDP port for StatsD; true means 8125.")
          .honouredBy(SIDECAR);

  public static final Key<OneOrMore<LogRouter>> STDOUT =
      Key.optional(
              "stdout",
              new OneOrMore<>(new Value<>(TelemetryFormats.LOG_ROUTER)),
              "to CloudWatch alone",
              "What takes the containers' output by FireLens: Alloy itself, or a Fluent Bit that"
                  + " forwards to it. The agent's own export of logs is then off.")
          .honouredBy(SIDECAR);
  public static final Key<Value<ImageReference>> FLUENT_BIT =
      Key.optional(
              "fluent-bit-image",
              ReferenceFormats.IMAGE_REFERENCE.withExample(FLUENT_BIT_IMAGE),
              FLUENT_BIT_IMAGE,
              "Image of the Fluent Bit, pinned by a tag or a digest.")
          .honouredBy(SIDECAR);

  public static final Key<Value<Boolean>> ALLOY_METRICS =
      Key.optional("metrics", Formats.BOOLEAN, "false", "Whether its metrics are reported.");
  public static final Key<Value<Boolean>> ALLOY_LOGS =
      Key.optional(
          "logs", Formats.BOOLEAN, "false", "Whether its log is, besides going to CloudWatch.");
  public static final Key<Section> ALLOY =
      Key.optional(
              "alloy", Section.of(ALLOY_METRICS, ALLOY_LOGS), "none", "What Alloy says of itself.")
          .honouredBy(SIDECAR, DAEMON);

  static final List<Key<?>> ALL =
      List.of(ECS_METRICS, SCRAPE, NGINX, STATSD, STDOUT, FLUENT_BIT, ALLOY);

  private SourceKeys() {}
}
