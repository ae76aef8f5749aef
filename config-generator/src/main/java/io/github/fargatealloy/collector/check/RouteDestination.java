package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.collector.Routing;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;
import java.util.List;
import java.util.Set;

/** A route must lead to a destination that is there. */
final class RouteDestination implements TelemetryRule {
  private static final ProblemCode CODE =
      new ProblemCode(
          "route-destination",
          "A route must name destinations of the description",
          "A destination under destination is named by its kind, one under destinations by its own"
              + " name. cloudwatch is always there.",
          """
          telemetry:
            destination: { aws: { x-ray: true } }
            traces: aws
            logs: cloudwatch
          """);

  @Override
  public void check(ServiceFile file, Findings findings) {
    Set<String> known = Routing.of(file.service().telemetry()).destinations().keySet();
    file.service()
        .telemetry()
        .routes()
        .forEach((signal, names) -> check(file, signal.toString(), names, known, findings));
  }

  private static void check(
      ServiceFile file, String signal, List<String> names, Set<String> known, Findings findings) {
    for (String name : names) {
      if (!known.contains(name)) {
        findings.add(
            CODE.error(
                file.sources().locate("telemetry." + signal),
                "telemetry.%s must name %s, but names \"%s\""
                    .formatted(signal, String.join(" or ", known), name),
                "%s: %s".formatted(signal, known.iterator().next())));
      }
    }
  }
}
