package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code prometheus.scrape}: reads an endpoint in Prometheus' format.
 *
 * @param targets a list of targets, or what an exporter within Alloy exports
 * @param exporter that exporter
 * @param job becomes {@code service.name} unless the targets name one
 */
public record PrometheusScrape(
    ComponentId id,
    Expression targets,
    Optional<ComponentId> exporter,
    String job,
    String path,
    int intervalSeconds)
    implements Source {
  private static final int MOST_TIMEOUT_SECONDS = 10;

  /** An endpoint of the task. */
  public static PrometheusScrape endpoint(
      String label, String job, String address, String path, int intervalSeconds) {
    return new PrometheusScrape(
        new ComponentId("prometheus.scrape", label),
        new Expression("[{\"__address__\" = " + Expression.string(address) + "}]"),
        Optional.empty(),
        job,
        path,
        intervalSeconds);
  }

  /** An exporter within Alloy. */
  public static PrometheusScrape exporter(
      String label, String job, ComponentId exporter, int intervalSeconds) {
    return new PrometheusScrape(
        new ComponentId("prometheus.scrape", label),
        Expression.export(exporter, "targets"),
        Optional.of(exporter),
        job,
        "/metrics",
        intervalSeconds);
  }

  public int timeoutSeconds() {
    return Math.min(MOST_TIMEOUT_SECONDS, intervalSeconds);
  }

  /** Targets of an exporter bring their own path. */
  public boolean hasPath() {
    return exporter.isEmpty();
  }

  @Override
  public List<ComponentId> handlers() {
    return exporter.stream().toList();
  }

  @Override
  public Set<Signal> emits() {
    return Signals.SAMPLES;
  }
}
