package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.collector.AppExport;
import io.github.fargatealloy.collector.DaemonConfig;
import io.github.fargatealloy.collector.OtlpPorts;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.component.OtlpReceiver;
import java.util.List;
import java.util.Optional;

/** What the application sends over OTLP, as far as it goes anywhere. */
final class OtlpSource implements SourceKind {

  @Override
  public Optional<SourcePlan> plan(SourceSite site) {
    if (site.openTelemetry().isEmpty()) {
      return Optional.empty();
    }
    Contribution.Builder contribution = Contribution.builder();
    OtlpReceiver receiver =
        contribution.component(
            new OtlpReceiver(
                "app",
                address(site, OtlpPorts.GRPC),
                address(site, OtlpPorts.HTTP),
                site.openTelemetry()));
    if (!site.isDaemon()) {
      OtlpPorts.ofSidecar().forEach(contribution::port);
    }
    AppExport.to(site.isDaemon() ? DaemonConfig.ADDRESS : "localhost")
        .forEach(contribution::appVariable);
    return Optional.of(new SourcePlan(contribution.build(), List.of(receiver)));
  }

  /** A daemon has a network of its own, which the tasks of its instance reach. */
  private static String address(SourceSite site, int port) {
    return site.isDaemon() ? "0.0.0.0:" + port : AlloySidecar.loopback(port);
  }
}
