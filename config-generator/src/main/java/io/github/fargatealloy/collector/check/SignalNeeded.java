package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.collector.Routing;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.Telemetry;
import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.source.Sources;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.Set;

/** What is asked for must have somewhere to go. */
final class SignalNeeded implements TelemetryRule {
  private static final ProblemCode CODE =
      new ProblemCode(
          "signal-needed",
          "A source must have a destination for what it yields",
          "Output that goes through the sidecar needs a destination for logs, or it is lost; scrapes"
              + " and StatsD need one for metrics, profiles one for profiles. Counting requests or"
              + " hosts from spans needs traces and metrics.",
          """
          telemetry:
            destination:
              self-hosted: { pyroscope: "http://pyroscope.internal:4040", tempo: "tempo.internal:4317" }
            profiles: true
          """);

  @Override
  public void check(ServiceFile file, Findings findings) {
    Telemetry telemetry = file.service().telemetry();
    if (telemetry.collector() != Telemetry.Collector.ALLOY) {
      return;
    }
    Sources sources = telemetry.sources();
    Processing processing = telemetry.processing();
    Needs needs = new Needs(file, findings);
    needs.demand("stdout", sources.stdout().usesFireLens(), RoutedSignal.LOGS);
    needs.demand("profiles", sources.profiles(), RoutedSignal.PROFILES);
    needs.demand("scrape", !sources.scrapes().isEmpty(), RoutedSignal.METRICS);
    needs.demand("statsd", sources.statsdPort().isPresent(), RoutedSignal.METRICS);
    needs.demand("nginx", sources.nginx().isPresent(), RoutedSignal.METRICS);
    needs.demand("alloy", sources.self().metrics(), RoutedSignal.METRICS);
    needs.demand("alloy", sources.self().logs(), RoutedSignal.LOGS);
    for (RoutedSignal signal : Set.of(RoutedSignal.METRICS, RoutedSignal.TRACES)) {
      needs.demand("span-metrics", processing.spanMetrics(), signal);
      needs.demand("service-graph", processing.serviceGraph(), signal);
      needs.demand("application-observability", processing.hostMetric(), signal);
    }
  }

  private record Needs(ServiceFile file, Findings findings) {
    void demand(String key, boolean asked, RoutedSignal signal) {
      Telemetry telemetry = file.service().telemetry();
      boolean routed =
          Routing.of(telemetry)
              .collected(telemetry.sources().stdout().usesFireLens())
              .contains(signal);
      if (asked && !routed) {
        findings.add(
            CODE.error(
                file.sources().locate("telemetry." + key),
                "telemetry.%s must have a destination for %s, but none takes them"
                    .formatted(key, signal),
                "remove %s, or add a destination that takes %s".formatted(key, signal)));
      }
    }
  }
}
