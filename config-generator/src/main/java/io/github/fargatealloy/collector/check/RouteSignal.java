package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.collector.Routing;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A route must lead to a destination that takes the signal. */
final class RouteSignal implements TelemetryRule {
  private static final ProblemCode CODE =
      new ProblemCode(
          "route-signal",
          "A signal must be routed to a destination that takes it",
          "cloudwatch takes metrics and logs but no traces: those go to X-Ray, with aws: { x-ray:"
              + " true }. aws and self-hosted take what their keys name. Profiles go to"
              + " grafana-cloud or to a self-hosted pyroscope.",
          """
          telemetry:
            destination: { aws: { x-ray: true } }
            traces: aws
          """);

  @Override
  public void check(ServiceFile file, Findings findings) {
    Map<String, Destination> destinations = Routing.of(file.service().telemetry()).destinations();
    file.service()
        .telemetry()
        .routes()
        .forEach((signal, names) -> check(file, signal, names, destinations, findings));
  }

  private static void check(
      ServiceFile file,
      RoutedSignal signal,
      List<String> names,
      Map<String, Destination> destinations,
      Findings findings) {
    for (String name : names) {
      Destination destination = destinations.get(name);
      if (destination != null && !destination.takes().contains(signal)) {
        findings.add(
            CODE.error(
                file.sources().locate("telemetry." + signal),
                "telemetry.%s must name a destination that takes %1$s, but \"%s\" takes %s"
                    .formatted(signal, name, words(destination)),
                fix(signal, destinations)));
      }
    }
  }

  private static String words(Destination destination) {
    return destination.takes().stream()
        .sorted()
        .map(RoutedSignal::toString)
        .collect(Collectors.joining(" and "));
  }

  private static String fix(RoutedSignal signal, Map<String, Destination> destinations) {
    return destinations.entrySet().stream()
        .filter(entry -> entry.getValue().takes().contains(signal))
        .findFirst()
        .map(entry -> "%s: %s".formatted(signal, entry.getKey()))
        .orElse("remove " + signal + ", or add a destination that takes them");
  }
}
