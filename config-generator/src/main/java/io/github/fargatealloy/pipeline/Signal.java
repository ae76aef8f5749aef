package io.github.fargatealloy.pipeline;

import java.util.Locale;

/** A kind of telemetry, in the order in which Alloy's {@code output} block lists them. */
public enum Signal {
  METRICS,
  LOGS,
  TRACES;

  /** The attribute of an {@code output} block. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
