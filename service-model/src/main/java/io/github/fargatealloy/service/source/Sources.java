package io.github.fargatealloy.service.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a sidecar observes besides the OTLP of the application.
 *
 * @param ecsMetrics how CPU, memory, network and disk of the task are read
 * @param scrapes endpoints in Prometheus' format, in the order of the description
 * @param nginx status page and access log of an nginx in the task
 * @param statsdPort UDP port that StatsD lines are taken on
 * @param stdout which way the containers' standard output takes
 * @param profiles whether the application pushes profiles
 * @param self what Alloy reports of itself
 */
public record Sources(
    EcsMetrics ecsMetrics,
    List<ScrapeTarget> scrapes,
    Optional<NginxSource> nginx,
    OptionalInt statsdPort,
    StdoutLogs stdout,
    boolean profiles,
    SelfTelemetry self) {

  public Sources {
    scrapes = List.copyOf(scrapes);
  }

  /** Whether any metrics come in Prometheus' format. */
  public boolean scrapesAny() {
    return !scrapes.isEmpty()
        || ecsMetrics == EcsMetrics.EXPORTER
        || statsdPort.isPresent()
        || self.metrics();
  }

  /** OTLP and the task's own metrics: what a description gets that says nothing of its sources. */
  public static Sources usual() {
    return new Sources(
        EcsMetrics.RECEIVER,
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        new StdoutLogs.CloudWatchOnly(),
        false,
        new SelfTelemetry(false, false));
  }
}
