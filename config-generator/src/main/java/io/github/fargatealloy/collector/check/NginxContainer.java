package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.source.NginxSource;
import java.util.List;

/** The nginx that is observed must be in the task. */
final class NginxContainer implements TelemetryRule {
  private static final ProblemCode CODE =
      new ProblemCode(
          "nginx-container",
          "The nginx that is observed must be a container of the task",
          "Alloy reads its status page on loopback, which only containers of the same task share.",
          """
          containers:
            nginx: { image: nginx:1.29.2, ports: [80], memory: 64 MB }
          telemetry:
            destination: { aws: { cloudwatch-metrics: true } }
            nginx: { container: nginx, status: "http://127.0.0.1:8081/status" }
          """);

  @Override
  public void check(ServiceFile file, Findings findings) {
    List<String> names = file.service().containers().stream().map(ExtraContainer::name).toList();
    file.service()
        .telemetry()
        .sources()
        .nginx()
        .map(NginxSource::container)
        .filter(name -> !names.contains(name))
        .ifPresent(
            name ->
                findings.add(
                    CODE.error(
                        file.sources().locate("telemetry.nginx.container"),
                        "telemetry.nginx.container must be one of containers, but is \"%s\""
                            .formatted(name),
                        "containers: { %s: { image: nginx:1.29.2, memory: 64 MB } }"
                            .formatted(name))));
  }
}
