package io.github.fargatealloy.service.value;

import java.util.Locale;

/** A kind of telemetry that a description can send to a destination of its choice. */
public enum RoutedSignal {
  METRICS,
  LOGS,
  TRACES,
  PROFILES;

  /** The key in a description. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
