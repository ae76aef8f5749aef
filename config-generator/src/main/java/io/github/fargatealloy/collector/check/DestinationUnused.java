package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.pipeline.sidecar.Routing;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.destination.CloudWatch;

/** A destination that nothing goes to is a mistake in the routes. */
final class DestinationUnused implements TelemetryRule {
  private static final ProblemCode CODE =
      new ProblemCode(
          "destination-unused",
          "Every destination must get a signal",
          "Signals without a route go to every destination that takes them; a route leads only to"
              + " those that it names. A destination that is left with nothing would still cost its"
              + " secret and its permissions.",
          """
          telemetry:
            destination:
              grafana-cloud: { secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/grafana-cloud-AbCdEf }
              aws: { x-ray: true }
            traces: [grafana-cloud, aws]
          """);

  @Override
  public ProblemCode code() {
    return CODE;
  }

  @Override
  public void check(ServiceFile file, Findings findings) {
    Routing routing = Routing.of(file.service().telemetry());
    routing
        .destinations()
        .forEach(
            (name, destination) -> {
              if (routing.to(name).isEmpty() && !(destination instanceof CloudWatch)) {
                findings.add(
                    CODE.error(
                        Places.destination(file, name),
                        "the destination \"%s\" must get a signal, but none is routed to it"
                            .formatted(name),
                        "route one to it, or remove the destination"));
              }
            });
  }
}
