package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;

/** {@code prometheus.exporter.self}: what Alloy measures of itself. */
public record SelfExporter(ComponentId id) implements Provider {

  public SelfExporter(String label) {
    this(new ComponentId("prometheus.exporter.self", label));
  }
}
