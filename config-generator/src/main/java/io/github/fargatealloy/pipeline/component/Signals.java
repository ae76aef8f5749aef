package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** The sets of signals that components speak of. */
final class Signals {
  static final Set<Signal> NONE = Set.of();
  static final Set<Signal> ALL = Set.of(Signal.values());

  private Signals() {}
}
