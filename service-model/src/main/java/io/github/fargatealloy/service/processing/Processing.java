package io.github.fargatealloy.service.processing;

import java.util.List;

/**
 * What happens to telemetry on its way.
 *
 * @param dropHealthChecks whether spans of health checks are dropped
 * @param sampling which share of traces is kept
 * @param normaliseLogs whether JSON, trace context, severity and access logs are read from lines
 * @param redaction what is replaced before it leaves the task
 * @param spanMetrics whether the sidecar counts requests, errors and durations from spans
 * @param serviceGraph whether the sidecar counts calls between services from spans
 * @param hostMetric whether tasks are reported as hosts for Grafana's Application Observability
 * @param droppedMetricAttributes attributes that metrics are summed over, by name
 */
public record Processing(
    boolean dropHealthChecks,
    Sampling sampling,
    boolean normaliseLogs,
    Redaction redaction,
    boolean spanMetrics,
    boolean serviceGraph,
    boolean hostMetric,
    List<String> droppedMetricAttributes) {

  public Processing {
    droppedMetricAttributes = droppedMetricAttributes.stream().sorted().distinct().toList();
  }

  /** What a description gets that says nothing of processing. */
  public static Processing usual() {
    return new Processing(
        true, Sampling.everything(), true, Redaction.usual(), false, false, false, List.of());
  }
}
