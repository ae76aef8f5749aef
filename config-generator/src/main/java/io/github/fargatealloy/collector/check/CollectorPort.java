package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.ListenPort;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.value.FreePorts;
import io.github.fargatealloy.service.value.Port;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All containers of a task share one network, so each port has one owner. */
final class CollectorPort implements PlanRule {
  private static final ProblemCode CODE =
      new ProblemCode(
          "collector-port",
          "A port must be free of what telemetry brings into the task",
          "The containers of a task share one network interface. The sidecar listens on 4317 and"
              + " 4318 for OTLP, and for its health check on 12345, as ADOT on 13133; beyond that for"
              + " what is asked of it: StatsD on 8125, profiles on 4040, a Fluent Bit on 24225, which"
              + " itself takes 24224 and 8877; ecs_exporter takes 9779. A daemon takes no port of the"
              + " task.",
          """
          telemetry:
            destination: { aws: { cloudwatch-metrics: true } }
            statsd: 9125
          """);

  @Override
  public void check(ServiceFile file, Contribution plan, Findings findings) {
    Map<Integer, String> owners = new HashMap<>();
    for (ListenPort port : plan.ports()) {
      if (port.protocol() == ListenPort.Protocol.TCP) {
        owners.put(port.port(), port.purpose());
      }
    }
    Set<Integer> taken = new HashSet<>(owners.keySet());
    everyPort(file.service()).map(Port::containerPort).forEach(taken::add);
    FreePorts free = new FreePorts(taken);
    check("ports", file.service().ports(), owners, free, file, findings);
    for (ExtraContainer container : file.service().containers()) {
      String path = "containers." + container.name() + ".ports";
      check(path, container.ports(), owners, free, file, findings);
    }
  }

  private static Stream<Port> everyPort(ServiceDescription service) {
    return Stream.concat(
        service.ports().stream(),
        service.containers().stream().flatMap(container -> container.ports().stream()));
  }

  private static void check(
      String path,
      List<Port> ports,
      Map<Integer, String> owners,
      FreePorts free,
      ServiceFile file,
      Findings findings) {
    for (int i = 0; i < ports.size(); i++) {
      int port = ports.get(i).containerPort();
      String at = path + "[" + i + "]";
      String owner = owners.putIfAbsent(port, at);
      if (owner != null) {
        findings.add(
            CODE.error(
                file.sources().locate(at),
                "%s must be a free port, but %s is taken by %s".formatted(at, port, owner),
                Integer.toString(free.next())));
      }
    }
  }
}
