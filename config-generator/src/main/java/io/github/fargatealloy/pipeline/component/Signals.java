package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** The sets of signals that components speak of. */
final class Signals {
  static final Set<Signal> NONE = Set.of();
  static final Set<Signal> METRICS = Set.of(Signal.METRICS);
  static final Set<Signal> LOGS = Set.of(Signal.LOGS);
  static final Set<Signal> TRACES = Set.of(Signal.TRACES);
  static final Set<Signal> OTEL = Set.of(Signal.METRICS, Signal.LOGS, Signal.TRACES);
  static final Set<Signal> SAMPLES = Set.of(Signal.SAMPLES);
  static final Set<Signal> LINES = Set.of(Signal.LINES);
  static final Set<Signal> PROFILES = Set.of(Signal.PROFILES);

  private Signals() {}
}
