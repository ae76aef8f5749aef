package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.destination.Adot;
import io.github.fargatealloy.service.destination.CloudWatch;
import io.github.fargatealloy.service.destination.Destination;
import java.util.Map;

/** One collector runs in a task: ADOT or Alloy. */
final class AdotAlone implements TelemetryRule {
  private static final ProblemCode CODE =
      new ProblemCode(
          "adot-alone",
          "ADOT must be the only destination besides CloudWatch",
          "AWS Distro for OpenTelemetry runs instead of Alloy and sends to AWS. Alloy sends to the"
              + " same backends, and to others at the same time, with the destination aws.",
          """
          telemetry:
            destination:
              grafana-cloud: { secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/grafana-cloud-AbCdEf }
              aws: { x-ray: true }
          """);

  @Override
  public void check(ServiceFile file, Findings findings) {
    Map<String, Destination> destinations = file.service().telemetry().destinations();
    boolean adot = destinations.values().stream().anyMatch(Adot.class::isInstance);
    destinations.forEach(
        (name, destination) -> {
          boolean fits = destination instanceof Adot || destination instanceof CloudWatch;
          if (adot && !fits) {
            findings.add(
                CODE.error(
                    Places.destination(file, name),
                    "a destination beside adot must be cloudwatch, but is \"%s\""
                        .formatted(destination.kind()),
                    "replace adot by: aws: { x-ray: true, cloudwatch-metrics: true }"));
          }
        });
    if (destinations.values().stream().filter(Adot.class::isInstance).count() > 1) {
      findings.add(
          CODE.error(
              file.sources().locate("telemetry.destinations"),
              "adot must be named once, but is named several times",
              "name what it does in one adot: { traces: x-ray, metrics: emf }"));
    }
  }
}
