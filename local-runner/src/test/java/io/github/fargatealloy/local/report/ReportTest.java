package io.github.fargatealloy.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.local.sink.LogRecord;
import io.github.fargatealloy.local.sink.Metric;
import io.github.fargatealloy.local.sink.Resource;
import io.github.fargatealloy.local.sink.Span;
import io.github.fargatealloy.local.sink.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Resource TASK =
      new Resource(
          Map.of("aws.ecs.task.arn", "arn:1", "service.name", "orders", "os.type", "linux"));
  private static final Resource NO_TASK = new Resource(Map.of("service.name", "orders"));
  private static final Telemetry COMPLETE =
      new Telemetry(
          List.of(
              span("t1", "b", "a", "SELECT orders", "CLIENT", 2_000_000, false),
              span("t1", "a", "", "GET /orders/{id}", "SERVER", 1_000_000, false),
              span("t1", "c", "lost", "GET /prices", "SERVER", 3_000_000, true),
              span("t1", "a", "", "GET /orders/{id}", "SERVER", 1_000_000, false)),
          Map.of(
              new Metric(TASK, "jvm.class.count", "1"), 2L,
              new Metric(TASK, "ecs.task.memory.usage", "By"), 1L,
              new Metric(TASK, "container.memory.usage", "By"), 1L),
          List.of(new LogRecord(TASK, 1, "INFO", "order 7\nplaced", "t1")),
          4,
          1);

  @Test
  void shows_traces_as_trees_with_durations_names_of_metrics_logs_and_the_task() {
    assertThat(Report.of(COMPLETE))
        .isEqualTo(
            """
            Traces: 1 with 4 spans
              t1
                GET /orders/{id}                                         server       1.5 ms
                  SELECT orders                                          client       1.5 ms
                GET /prices                                              server       1.5 ms  error
            Metrics: 3 names, 4 data points
              application: jvm.class.count
              ECS containers: container.memory.* (1) ecs.task.memory.* (1)
            Logs: 1 records, 1 of them within a trace
              INFO  order 7  [trace t1]
            Resource:
              aws.ecs.task.arn                 arn:1
              service.name                     orders
            """);
  }

  @Test
  void a_complete_run_misses_nothing() {
    assertThat(new Arrival("arn:1", true).missing(COMPLETE)).isEmpty();
  }

  @Test
  void tells_what_is_missing_and_whether_it_came_without_the_task() {
    Telemetry partial =
        new Telemetry(
            List.of(),
            Map.of(new Metric(TASK, "container.memory.usage", "By"), 1L),
            List.of(new LogRecord(NO_TASK, 1, "INFO", "x", "")),
            0,
            1);
    assertThat(new Arrival("arn:1", true).missing(partial))
        .containsExactly(
            "traces: none arrived",
            "metrics: none arrived",
            "logs: arrived, but without the task's aws.ecs.task.arn",
            "ECS container metrics: none of ecs.task.* and container.* arrived");
    assertThat(new Arrival("arn:1", false).missing(partial)).hasSize(3);
  }

  @Test
  void telemetry_of_another_task_does_not_count() {
    assertThat(new Arrival("arn:2", false).isComplete(COMPLETE)).isFalse();
  }

  private static Span span(
      String trace,
      String id,
      String parent,
      String name,
      String kind,
      long start,
      boolean failed) {
    return new Span(
        TASK, trace, id, parent, name, kind, start, Duration.ofNanos(1_500_000), failed);
  }
}
