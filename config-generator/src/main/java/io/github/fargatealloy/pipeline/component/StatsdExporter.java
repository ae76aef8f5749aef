package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;

/**
 * {@code prometheus.exporter.statsd}: takes StatsD lines and keeps their sums for a scrape.
 *
 * @param udpEndpoint host and port, always on loopback
 */
public record StatsdExporter(ComponentId id, String udpEndpoint) implements Provider {

  public StatsdExporter(String label, String udpEndpoint) {
    this(new ComponentId("prometheus.exporter.statsd", label), udpEndpoint);
  }
}
