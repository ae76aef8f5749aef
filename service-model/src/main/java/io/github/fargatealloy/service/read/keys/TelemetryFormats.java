package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.Outage;
import io.github.fargatealloy.service.Telemetry.Placement;
import io.github.fargatealloy.service.destination.BundledConfig;
import io.github.fargatealloy.service.destination.Otlp;
import io.github.fargatealloy.service.read.keys.Format.Json;
import io.github.fargatealloy.service.read.keys.Format.Wrong;
import io.github.fargatealloy.service.source.EcsMetrics;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The formats of single values under {@code telemetry}. */
final class TelemetryFormats {
  private static final int STATSD_PORT = 8125;
  private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";
  private static final String URL_TEXT = "https?://" + HOST + "(:[0-9]{1,5})?(/[^\\s?#@]*)?";
  private static final Pattern OUTAGE_TEXT =
      Pattern.compile("([0-9]{1,4}) ?(s|m|h) at ([0-9]{1,6}) ?spans/s");

  static final Format<String> DESTINATION_NAME =
      Format.matching(
              "[a-z][a-z0-9-]{0,29}",
              "1 to 30 lower-case letters, digits and hyphens that start with a letter",
              "grafana-cloud")
          .guessing(Guess::name);

  static final Format<String> ROUTE =
      Format.matching("[a-z][a-z0-9-]{0,29}", "the name of a destination", "grafana-cloud")
          .guessing(Guess::name);

  static final Format<String> URL =
      Format.matching(
              URL_TEXT, "a URL without user, query and fragment", "https://otlp.example.com")
          .whenWrong(Wrong.UNKNOWN);

  static final Format<String> ENDPOINT =
      Format.matching(
              URL_TEXT + "|" + HOST + ":[0-9]{1,5}",
              "a URL without user, query and fragment, or host:port",
              "https://otlp.example.com")
          .whenWrong(Wrong.UNKNOWN);

  static final Format<Otlp.Protocol> PROTOCOL =
      Format.oneOf(
          Map.of("http", Otlp.Protocol.HTTP, "grpc", Otlp.Protocol.GRPC), List.of("http", "grpc"));

  static final Format<String> HEADER_NAME =
      Format.matching("[A-Za-z][A-Za-z0-9-]{0,62}", "the name of a header", "X-Api-Key");

  static final Format<String> TENANT =
      Format.matching(
          "[A-Za-z0-9!_.*'()-]{1,150}", "a tenant's id, as X-Scope-OrgID takes it", "shop");

  static final Format<String> HOST_NAME = Format.matching(HOST, "a host name", "otlp.internal");

  static final Format<String> SCOPE = Format.matching("[!-~]{1,200}", "a scope", "metrics.write");

  static final Format<String> WORKSPACE =
      Format.matching(
          "ws-[A-Za-z0-9-]{1,60}",
          "the id of a workspace of Amazon Managed Service for Prometheus",
          "ws-0123abcd-1234-5678-9abc-0123456789ab");

  static final Format<String> LOG_GROUP =
      Format.matching("[A-Za-z0-9_/.#-]{1,512}", "the name of a log group", "/otlp/orders");

  static final Format<BundledConfig> BUNDLED =
      Format.oneOf(
          Arrays.stream(BundledConfig.values())
              .collect(Collectors.toMap(BundledConfig::toString, Function.identity())),
          Arrays.stream(BundledConfig.values()).map(BundledConfig::toString).toList());

  static final Format<Boolean> X_RAY = Format.oneOf(Map.of("x-ray", true), List.of("x-ray"));

  static final Format<Boolean> EMF_OR_PROMETHEUS =
      Format.oneOf(Map.of("emf", true, "prometheus", false), List.of("emf", "prometheus"));

  static final Format<EcsMetrics> ECS_METRICS =
      new Format<>(
          "true, exporter or false",
          "true",
          Json.text("^(true|exporter|false)$"),
          Wrong.SLIP,
          TelemetryFormats::ecsMetrics,
          Guess::truth);

  static final Format<LogRouter> LOG_ROUTER =
      Format.oneOf(
          Map.of("alloy", LogRouter.ALLOY, "fluent-bit", LogRouter.FLUENT_BIT),
          List.of("alloy", "fluent-bit"));

  static final Format<OptionalInt> STATSD =
      new Format<>(
          "true, false or a port",
          "true",
          Json.text("^(true|false|[0-9]{1,5})$"),
          Wrong.SLIP,
          TelemetryFormats::statsd,
          text -> Guess.truth(Guess.port(text)));

  static final Format<String> METRICS_PATH =
      Format.matching("/[^\\s\"]{0,200}", "a path that starts with /", "/actuator/prometheus");

  static final Format<String> STATUS_URL =
      Format.matching(
          "http://(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?/[^\\s\"@]{0,200}",
          "a URL of this task, on 127.0.0.1",
          "http://127.0.0.1:8081/status");

  static final Format<String> JOB =
      Format.matching("[A-Za-z0-9][A-Za-z0-9._-]{0,62}", "the name of a service", "orders");

  /** Scraping more often than every 5 seconds costs more than it shows. */
  static final Format<Integer> INTERVAL =
      new Format<>(
          "5s to 300s",
          "60s",
          Json.text("^[0-9]+( ?[sm])?$"),
          Wrong.SLIP,
          text -> Quantity.parse(text).flatMap(Formats::seconds).filter(s -> s >= 5 && s <= 300),
          Guess::seconds);

  static final Format<Boolean> HEALTH_CHECKS =
      Format.oneOf(Map.of("drop", true, "keep", false), List.of("drop", "keep"));

  static final Format<BigDecimal> SHARE =
      percentage("a percentage above 0%, to 100%", 0).whenWrong(Wrong.SLIP);

  static final Format<BigDecimal> SHARE_OR_NONE = percentage("0% to 100%", -1);

  static final Format<String> HTTP_ROUTE =
      Format.matching(
          "/[^\\s\"*]{0,200}\\*?",
          "a route, or the start of routes with * at its end",
          "/orders/{id}");

  static final Format<String> REGEX =
      new Format<>(
          "a regular expression without look-around and back-references",
          "'customer-\\d+'",
          Json.anyText(),
          Wrong.SLIP,
          TelemetryFormats::regex);

  static final Format<String> ATTRIBUTE =
      Format.matching("[A-Za-z0-9_.:/-]{1,200}", "the name of an attribute", "user.id");

  static final Format<Outage> OUTAGE =
      new Format<>(
          "a duration and a rate such as \"10m at 2000 spans/s\"",
          "10m at 2000 spans/s",
          Json.text("^" + OUTAGE_TEXT.pattern() + "$"),
          Wrong.SLIP,
          TelemetryFormats::outage);

  static final Format<String> RELATIVE_PATH =
      Format.matching(
          "(?!/)(?!.*(^|/)\\.\\.(/|$))[^\\s\"\\\\]{1,200}",
          "a relative path that stays below the description's directory",
          "alloy/extra.alloy");

  static final Format<Placement> PLACEMENT =
      Format.oneOf(
          Map.of("sidecar", Placement.SIDECAR, "daemon", Placement.DAEMON),
          List.of("sidecar", "daemon"));

  static final Format<String> CONTAINER_NAME =
      Format.matching(
              "[a-z][a-z0-9-]{0,49}",
              "1 to 50 lower-case letters, digits and hyphens that start with a letter",
              "nginx")
          .guessing(Guess::name);

  /** In GiB; ECS offers 21 to 200 besides the 20 that every task has. */
  static final Format<Integer> STORAGE =
      new Format<>(
          "20 GB to 200 GB",
          "40 GB",
          Json.text("^[0-9]+( ?[gG][iI]?[bB])?$"),
          Wrong.SLIP,
          TelemetryFormats::storage,
          Guess::memory);

  private TelemetryFormats() {}

  private static Format<BigDecimal> percentage(String expectation, int above) {
    return new Format<>(
        expectation,
        "10%",
        Json.text("^[0-9]{1,3}(\\.[0-9]{1,4})? ?%$"),
        Wrong.SLIP,
        text ->
            Optional.of(text)
                .filter(t -> t.matches("[0-9]{1,3}(\\.[0-9]{1,4})? ?%"))
                .map(t -> new BigDecimal(t.replaceAll("[ %]", "")))
                .filter(share -> share.compareTo(BigDecimal.valueOf(above)) > 0)
                .filter(share -> share.compareTo(BigDecimal.valueOf(100)) <= 0),
        Guess::percentage);
  }

  private static Optional<EcsMetrics> ecsMetrics(String text) {
    return switch (text) {
      case "true" -> Optional.of(EcsMetrics.RECEIVER);
      case "exporter" -> Optional.of(EcsMetrics.EXPORTER);
      case "false" -> Optional.of(EcsMetrics.NONE);
      default -> Optional.empty();
    };
  }

  private static Optional<OptionalInt> statsd(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Optional.of(text.equals("true") ? OptionalInt.of(STATSD_PORT) : OptionalInt.empty());
    }
    return Formats.PORT.parse(text).map(OptionalInt::of);
  }

  /** RE2 lacks what Java has beyond it, so that is refused here rather than by Alloy. */
  private static Optional<String> regex(String text) {
    if (text.isEmpty() || text.contains("(?=") || text.contains("(?!") || text.contains("(?<=")) {
      return Optional.empty();
    }
    boolean backReference = Pattern.compile("\\\\[1-9k]").matcher(text).find();
    boolean possessive = Pattern.compile("[*+?}]\\+|\\(\\?>|\\(\\?<!").matcher(text).find();
    try {
      Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
    return backReference || possessive ? Optional.empty() : Optional.of(text);
  }

  private static Optional<Outage> outage(String text) {
    Matcher parts = OUTAGE_TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int factor = Map.of("s", 1, "m", 60, "h", 3_600).get(parts.group(2));
    int seconds = Integer.parseInt(parts.group(1)) * factor;
    int spans = Integer.parseInt(parts.group(3));
    return Optional.of(new Outage(seconds, spans)).filter(o -> o.seconds() > 0 && spans > 0);
  }

  private static Optional<Integer> storage(String text) {
    return Quantity.parse(text)
        .filter(size -> size.unit().isEmpty() || size.unit().matches("[gG][iI]?[bB]"))
        .flatMap(size -> size.times(1))
        .filter(gib -> gib >= 20 && gib <= 200);
  }
}
