package io.github.fargatealloy.pipeline.sidecar.source;

import java.util.Optional;

/** One way in which telemetry enters a sidecar. */
@FunctionalInterface
public interface SourceKind {

  /** Empty where the description does not ask for it, or what it yields goes nowhere. */
  Optional<SourcePlan> plan(SourceSite site);
}
