package io.github.fargatealloy.local.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Collects what arrives, from any thread, and lets others wait for it. */
public final class TelemetryStore {
  /** Enough for a report and for every test; a local run of days must not fill the memory. */
  static final int KEPT = 100_000;

  private final List<Span> spans = new ArrayList<>();
  private final Map<Metric, Long> metrics = new LinkedHashMap<>();
  private final List<LogRecord> logs = new ArrayList<>();
  private long spanCount;
  private long logCount;

  synchronized void addSpans(List<Span> arrived) {
    spans.addAll(arrived.subList(0, Math.min(arrived.size(), KEPT - spans.size())));
    spanCount += arrived.size();
    notifyAll();
  }

  synchronized void addMetrics(Map<Metric, Long> arrived) {
    arrived.forEach((metric, points) -> metrics.merge(metric, points, Long::sum));
    notifyAll();
  }

  synchronized void addLogs(List<LogRecord> arrived) {
    logs.addAll(arrived.subList(0, Math.min(arrived.size(), KEPT - logs.size())));
    logCount += arrived.size();
    notifyAll();
  }

  public synchronized Telemetry received() {
    return new Telemetry(
        List.copyOf(spans),
        Collections.unmodifiableMap(new LinkedHashMap<>(metrics)),
        List.copyOf(logs),
        spanCount,
        logCount);
  }

  /**
   * Waits until what has arrived satisfies the condition.
   *
   * @return whether it did before the time was over
   */
  public synchronized boolean await(Predicate<Telemetry> condition, Duration atMost)
      throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!condition.test(received())) {
      long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0) {
        return false;
      }
      wait(leftMillis);
    }
    return true;
  }
}
