package io.github.fargatealloy.collector;

import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.processing.Sampling;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the application's agent is told of its export: which signals, and which of the traces. */
public final class AppExport {
  /** Of our agent extension, which drops them unless told otherwise; others ignore it. */
  public static final String HEALTH_CHECKS_DROPPED = "FARGATE_ALLOY_HEALTH_CHECKS_DROPPED";

  private AppExport() {}

  /** https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/ */
  public static SortedMap<String, String> variables(
      ServiceDescription service, Set<RoutedSignal> collected) {
    SortedMap<String, String> variables = new TreeMap<>();
    for (RoutedSignal signal : RoutedSignal.values()) {
      if (signal != RoutedSignal.PROFILES && !collected.contains(signal)) {
        variables.put("OTEL_" + signal.name() + "_EXPORTER", "none");
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
