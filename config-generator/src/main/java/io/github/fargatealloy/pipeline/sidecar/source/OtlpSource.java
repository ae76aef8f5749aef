package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.collector.DaemonConfig;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.ListenPort;
import io.github.fargatealloy.pipeline.component.OtlpReceiver;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Locale;
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
                address(site, AlloySidecar.OTLP_GRPC_PORT),
                address(site, AlloySidecar.OTLP_HTTP_PORT),
                site.openTelemetry()));
    if (!site.isDaemon()) {
      contribution
          .port(ListenPort.tcp(AlloySidecar.OTLP_GRPC_PORT, "the sidecar, for OTLP over gRPC"))
          .port(ListenPort.tcp(AlloySidecar.OTLP_HTTP_PORT, "the sidecar, for OTLP over HTTP"));
    }
    contribution
        .appVariable(
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            "http://%s:%s"
                .formatted(
                    site.isDaemon() ? DaemonConfig.ADDRESS : "localhost",
                    AlloySidecar.OTLP_HTTP_PORT))
        .appVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
    return Optional.of(new SourcePlan(contribution.build(), List.of(receiver)));
  }

  /** A daemon has a network of its own, which the tasks of its instance reach. */
  private static String address(SourceSite site, int port) {
    return site.isDaemon() ? "0.0.0.0:" + port : AlloySidecar.loopback(port);
  }

  /** The agent's variable that switches the export of a signal off with {@code none}. */
  static String exporterVariable(RoutedSignal signal) {
    return "OTEL_" + signal.name().toUpperCase(Locale.ROOT) + "_EXPORTER";
  }
}
