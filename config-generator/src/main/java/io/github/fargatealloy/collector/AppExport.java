package io.github.fargatealloy.collector;

import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.processing.Sampling;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the application's agent is told of its export: where to, which signals, which traces. */
public final class AppExport {
  /** Of our agent extension, which drops them unless told otherwise; others ignore it. */
  public static final String HEALTH_CHECKS_DROPPED = "FARGATE_ALLOY_HEALTH_CHECKS_DROPPED";

  private AppExport() {}

  /**
   * To a collector.
   *
   * @param host its name or address, as the application sees it
   */
  public static Map<String, String> to(String host) {
    return Map.of(
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "http://" + host + ":" + OtlpPorts.HTTP,
        "OTEL_EXPORTER_OTLP_PROTOCOL",
        "http/protobuf");
  }

  /** The variable that switches the export of a signal off with {@code none}. */
  public static String exporterVariable(RoutedSignal signal) {
    return "OTEL_" + signal.name() + "_EXPORTER";
  }

  /** https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/ */
  public static SortedMap<String, String> variables(
      ServiceDescription service, Set<RoutedSignal> collected) {
    SortedMap<String, String> variables = new TreeMap<>();
    for (RoutedSignal signal : RoutedSignal.values()) {
      if (signal != RoutedSignal.PROFILES && !collected.contains(signal)) {
        variables.put(exporterVariable(signal), "none");
      }
    }
    Processing processing = service.telemetry().processing();
    if (!processing.dropHealthChecks() && collected.contains(RoutedSignal.TRACES)) {
      variables.put(HEALTH_CHECKS_DROPPED, "false");
    }
    if (isSampled(processing) && collected.contains(RoutedSignal.TRACES)) {
      variables.put("OTEL_TRACES_SAMPLER", "parentbased_traceidratio");
      variables.put("OTEL_TRACES_SAMPLER_ARG", ratio(processing.sampling().percentage()));
    }
    return variables;
  }

  /**
   * Whether the application itself leaves traces out. A single share is decided there, before a
   * span costs anything, unless the collector counts requests from spans.
   */
  public static boolean isSampled(Processing processing) {
    Sampling sampling = processing.sampling();
    boolean counted = processing.spanMetrics() || processing.serviceGraph();
    return !sampling.keepsEverything() && sampling.rules().isEmpty() && !counted;
  }

  private static String ratio(BigDecimal percentage) {
    return percentage
        .divide(BigDecimal.valueOf(100), 8, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
