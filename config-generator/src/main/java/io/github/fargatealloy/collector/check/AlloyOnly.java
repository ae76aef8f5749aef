package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.CollectedBy;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.Telemetry;

/** What only Alloy does must not be asked of another collector, or of none. */
final class AlloyOnly implements TelemetryRule {
  private static final ProblemCode CODE =
      new ProblemCode(
          "alloy-only",
          "Sources and processing must have Alloy for the sidecar",
          "Without a sidecar, CloudWatch has the containers' output and Container Insights, nothing"
              + " more. ADOT takes OTLP and, with task-metrics, reads the task's metrics; a share of"
              + " all traces is decided in the application. It has neither the receivers nor the"
              + " processors for the rest.",
          """
          telemetry:
            destination: { aws: { cloudwatch-metrics: true } }
            statsd: true
          """);

  @Override
  public void check(ServiceFile file, Findings findings) {
    Telemetry.Collector collector = file.service().telemetry().collector();
    if (collector == Telemetry.Collector.ALLOY) {
      return;
    }
    boolean adot = collector == Telemetry.Collector.ADOT;
    for (Unhonoured.Written written :
        Unhonoured.by(adot ? CollectedBy.ADOT : CollectedBy.NOTHING, file.sources())) {
      boolean alloyAlone = !written.key().honouredBy().contains(CollectedBy.ADOT);
      findings.add(
          CODE.error(
              file.sources().locate(written.path()),
              "%s must have %s, but %s"
                  .formatted(
                      written.path(),
                      alloyAlone ? "Alloy for the sidecar" : "a sidecar",
                      adot ? "the sidecar is \"adot\"" : "with cloudwatch alone there is none"),
              "remove %s, or send to a destination of Alloy: aws: { %s }"
                  .formatted(written.key().name(), "x-ray: true, cloudwatch-metrics: true")));
    }
  }
}
