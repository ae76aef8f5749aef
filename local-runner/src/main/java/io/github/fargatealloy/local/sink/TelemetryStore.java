package io.github.fargatealloy.local.sink;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Collects what arrives, from any thread, and lets others wait for it. */
public final class TelemetryStore {
  /** Enough for a report and for every test; a local run of days must not fill the memory. */
  static final int KEPT = 100_000;

  private final Newest<Span> spans = new Newest<>(KEPT);
  private final Map<Metric, Long> metrics = new LinkedHashMap<>();
  private final Newest<LogRecord> logs = new Newest<>(KEPT);
  private long spanCount;
  private long logCount;

  synchronized void addSpans(List<Span> arrived) {
    spans.add(arrived);
    spanCount += arrived.size();
    notifyAll();
  }

  synchronized void addMetrics(Map<Metric, Long> arrived) {
    arrived.forEach((metric, points) -> metrics.merge(metric, points, Long::sum));
    notifyAll();
  }

  synchronized void addLogs(List<LogRecord> arrived) {
    logs.add(arrived);
    logCount += arrived.size();
    notifyAll();
  }

  public synchronized Telemetry received() {
    return new Telemetry(
        List.copyOf(spans.view()),
        Collections.unmodifiableMap(new LinkedHashMap<>(metrics)),
        List.copyOf(logs.view()),
        spanCount,
        logCount);
  }

  /** Without a copy, so only under the lock. */
  private Telemetry current() {
    return new Telemetry(
        spans.view(), Collections.unmodifiableMap(metrics), logs.view(), spanCount, logCount);
  }

  /**
   * Waits until what has arrived satisfies the condition.
   *
   * @param condition asked at each arrival, of what must not be kept: it goes on changing
   * @return whether it did before the time was over
   */
  public synchronized boolean await(Predicate<Telemetry> condition, Duration atMost)
      throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!condition.test(current())) {
      long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0) {
        return false;
      }
      wait(leftMillis);
    }
    return true;
  }
}
