package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.Telemetry;
import java.util.List;

/** What only Alloy does must not be asked of another collector, or of none. */
final class AlloyOnly implements TelemetryRule {
  private static final ProblemCode CODE =
      new ProblemCode(
          "alloy-only",
          "Sources and processing must have Alloy for the sidecar",
          "Without a sidecar, CloudWatch has the containers' output and Container Insights, nothing"
              + " more. ADOT takes OTLP and, with task-metrics, reads the task's metrics; it has"
              + " neither the receivers nor the processors for the rest.",
          """
          telemetry:
            destination: { aws: { cloudwatch-metrics: true } }
            statsd: true
          """);

  private static final List<String> KEYS =
      List.of(
          "ecs-metrics",
          "scrape",
          "nginx",
          "statsd",
          "stdout",
          "profiles",
          "alloy",
          "health-checks",
          "normalise-logs",
          "redact",
          "span-metrics",
          "service-graph",
          "application-observability",
          "drop-metric-attributes",
          "outage",
          "snippets",
          "templates");

  @Override
  public void check(ServiceFile file, Findings findings) {
    Telemetry.Collector collector = file.service().telemetry().collector();
    if (collector == Telemetry.Collector.ALLOY) {
      return;
    }
    for (String key : KEYS) {
      String path = "telemetry." + key;
      if (file.sources().has(path)) {
        findings.add(
            CODE.error(
                file.sources().locate(path),
                "%s must have Alloy for the sidecar, but the sidecar is %s"
                    .formatted(
                        path, collector == Telemetry.Collector.ADOT ? "\"adot\"" : "left out"),
                "remove %s, or send to a destination of Alloy: aws: { %s }"
                    .formatted(key, "x-ray: true, cloudwatch-metrics: true")));
      }
    }
  }
}
