package io.github.fargatealloy.pipeline;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of telemetry in one of Alloy's own forms. The first three are OpenTelemetry's, in the
 * order in which an {@code output} block lists them; the others pass from one {@code receiver} to
 * the next.
 */
public enum Signal {
  METRICS,
  LOGS,
  TRACES,
  /** Metrics in Prometheus' form. */
  SAMPLES,
  /** Logs in Loki's form. */
  LINES,
  PROFILES;

  /** Those of OpenTelemetry. */
  public static Set<Signal> openTelemetry() {
    return EnumSet.of(METRICS, LOGS, TRACES);
  }

  public boolean isOpenTelemetry() {
    return compareTo(TRACES) <= 0;
  }

  /** What a component exports to be sent this. */
  public String inlet() {
    return isOpenTelemetry() ? "input" : "receiver";
  }

  /** The attribute of an {@code output} block. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
