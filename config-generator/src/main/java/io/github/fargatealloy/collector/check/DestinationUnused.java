package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.collector.Routing;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.destination.CloudWatch;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

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
                        "the destination \"%s\" must get %s, but %s"
                            .formatted(
                                name,
                                words(destination, " or ", RoutedSignal::toString),
                                words(destination, ", ", signal -> way(signal, routing))),
                        fix(name, destination, routing)));
              }
            });
  }

  private static String words(
      Destination destination, String separator, Function<RoutedSignal, String> word) {
    return destination.takes().stream().sorted().map(word).collect(Collectors.joining(separator));
  }

  private static String way(RoutedSignal signal, Routing routing) {
    List<String> others = others(signal, routing);
    return others.isEmpty()
        ? "there are no " + signal
        : "%s go to %s".formatted(signal, String.join(" and ", others));
  }

  private static String fix(String name, Destination destination, Routing routing) {
    for (RoutedSignal signal : new TreeSet<>(destination.takes())) {
      List<String> others = others(signal, routing);
      if (!others.isEmpty()) {
        return "%s: [%s, %s]".formatted(signal, String.join(", ", others), name);
      }
    }
    return destination.takes().contains(RoutedSignal.PROFILES)
        ? "profiles: true"
        : "remove " + name;
  }

  private static List<String> others(RoutedSignal signal, Routing routing) {
    return routing.destinations().keySet().stream()
        .filter(name -> routing.to(name).contains(signal))
        .toList();
  }
}
