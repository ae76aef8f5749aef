package io.github.fargatealloy.local.sink;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a sink has received up to one moment.
 *
 * @param spans the last {@link TelemetryStore#KEPT} of them, in order of arrival
 * @param metrics each metric of each resource once, with the number of its data points
 * @param logs the last {@link TelemetryStore#KEPT} of them, in order of arrival
 * @param spanCount all that arrived, kept or not, repetitions included
 */
public record Telemetry(
    List<Span> spans,
    Map<Metric, Long> metrics,
    List<LogRecord> logs,
    long spanCount,
    long logCount) {

  public static final Telemetry NONE = new Telemetry(List.of(), Map.of(), List.of(), 0, 0);

  /** The resources that a signal came with, in order of arrival. */
  public Stream<Resource> resources(Signal signal) {
    Stream<Resource> all =
        switch (signal) {
          case TRACES -> spans.stream().map(Span::resource);
          case METRICS -> metrics.keySet().stream().map(Metric::resource);
          case LOGS -> logs.stream().map(LogRecord::resource);
        };
    return all.distinct();
  }

  public long pointCount() {
    return metrics.values().stream().mapToLong(Long::longValue).sum();
  }
}
