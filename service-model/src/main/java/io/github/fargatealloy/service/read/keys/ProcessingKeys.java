package io.github.fargatealloy.service.read.keys;

import static io.github.fargatealloy.service.CollectedBy.ADOT;
import static io.github.fargatealloy.service.CollectedBy.DAEMON;
import static io.github.fargatealloy.service.CollectedBy.SIDECAR;

import io.github.fargatealloy.service.Outage;
import io.github.fargatealloy.service.read.keys.Shape.Dictionary;
import io.github.fargatealloy.service.read.keys.Shape.Either;
import io.github.fargatealloy.service.read.keys.Shape.Items;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import java.math.BigDecimal;
import java.util.List;

/** The keys of {@code telemetry} that say what happens on the way. */
public final class ProcessingKeys {
  public static final Key<Value<Boolean>> HEALTH_CHECKS =
      Key.optional(
              "health-checks",
              TelemetryFormats.HEALTH_CHECKS,
              "drop",
              "Whether spans of health checks are kept.")
          .honouredBy(SIDECAR, DAEMON);

  public static final Key<Value<BigDecimal>> SHARE =
      Key.optional("share", TelemetryFormats.SHARE, "100%", "The share of all other traces.");
  public static final Key<Dictionary<Value<BigDecimal>>> ROUTES =
      Key.optional(
              "routes",
              new Dictionary<>(
                  TelemetryFormats.HTTP_ROUTE, new Value<>(TelemetryFormats.SHARE_OR_NONE)),
              "none",
              "The share of traces by http.route; the first that fits counts. Decided in the sidecar,"
                  + " a few seconds later.")
          .honouredBy(SIDECAR, DAEMON);
  public static final Key<Either<BigDecimal>> SAMPLING =
      Key.optional(
              "sampling",
              new Either<>(new Value<>(TelemetryFormats.SHARE), Section.of(SHARE, ROUTES)),
              "100%",
              "Which share of traces is kept. A single share is decided in the application.")
          .honouredBy(SIDECAR, DAEMON, ADOT);

  public static final Key<Value<Boolean>> NORMALISE_LOGS =
      Key.optional(
              "normalise-logs",
              Formats.BOOLEAN,
              "true",
              "Whether JSON, trace context, severity and access logs are read from lines.")
          .honouredBy(SIDECAR);

  public static final Key<Value<Boolean>> SECRETS =
      Key.optional(
          "secrets",
          Formats.BOOLEAN,
          "true",
          "Authorization headers, cookies, tokens, AWS keys, numbers of payment cards; also in lists and"
              + " maps, which become values of their own where one holds a secret.");
  public static final Key<Value<Boolean>> EMAILS =
      Key.optional("emails", Formats.BOOLEAN, "false", "E-mail addresses.");
  public static final Key<Items<Value<String>>> PATTERNS =
      Key.optional(
          "patterns",
          new Items<>(new Value<>(TelemetryFormats.REGEX)),
          "none",
          "Further regular expressions of RE2. With one, the sidecar needs about half as much CPU again"
              + " for a span.");
  public static final Key<Either<Boolean>> REDACT =
      Key.optional(
              "redact",
              new Either<>(new Value<>(Formats.BOOLEAN), Section.of(SECRETS, EMAILS, PATTERNS)),
              "true",
              "What is taken out of spans and logs before it leaves the task.")
          .honouredBy(SIDECAR, DAEMON);

  public static final Key<Value<Boolean>> SPAN_METRICS =
      Key.optional(
              "span-metrics",
              Formats.BOOLEAN,
              "false",
              "Whether the sidecar counts requests, errors and durations from spans. Grafana Cloud does"
                  + " this itself; with both, requests are counted twice.")
          .honouredBy(SIDECAR, DAEMON);
  public static final Key<Value<Boolean>> SERVICE_GRAPH =
      Key.optional(
              "service-graph",
              Formats.BOOLEAN,
              "false",
              "Whether the sidecar counts calls between services. It sees the spans of one task only.")
          .honouredBy(SIDECAR, DAEMON);
  public static final Key<Value<Boolean>> APPLICATION_OBSERVABILITY =
      Key.optional(
              "application-observability",
              Formats.BOOLEAN,
              "false",
              "Whether tasks are reported as the hosts that Grafana's Application Observability counts.")
          .honouredBy(SIDECAR, DAEMON);
  public static final Key<Items<Value<String>>> DROP_METRIC_ATTRIBUTES =
      Key.optional(
              "drop-metric-attributes",
              new Items<>(new Value<>(TelemetryFormats.ATTRIBUTE)),
              "none",
              "Attributes of too many values: metrics are summed over them.")
          .honouredBy(SIDECAR, DAEMON);

  public static final Key<Value<Outage>> OUTAGE =
      Key.optional(
              "outage",
              TelemetryFormats.OUTAGE,
              "512 MiB for each signal",
              "A failure of the destination that must lose nothing.")
          .honouredBy(SIDECAR, DAEMON);
  public static final Key<Items<Value<String>>> SNIPPETS =
      Key.optional(
              "snippets",
              new Items<>(new Value<>(TelemetryFormats.RELATIVE_PATH)),
              "none",
              "Files in the Alloy language that are merged into the configuration and checked with it.")
          .honouredBy(SIDECAR, DAEMON);
  public static final Key<Value<String>> TEMPLATES =
      Key.optional(
              "templates",
              TelemetryFormats.RELATIVE_PATH.withExample("alloy/templates"),
              "none",
              "Folder with templates that replace those of components, TYPE.alloy.mustache.")
          .honouredBy(SIDECAR, DAEMON);

  static final List<Key<?>> ALL =
      List.of(
          HEALTH_CHECKS,
          SAMPLING,
          NORMALISE_LOGS,
          REDACT,
          SPAN_METRICS,
          SERVICE_GRAPH,
          APPLICATION_OBSERVABILITY,
          DROP_METRIC_ATTRIBUTES,
          OUTAGE,
          SNIPPETS,
          TEMPLATES);

  private ProcessingKeys() {}
}
