package io.github.fargatealloy.adot;

import io.github.fargatealloy.collector.AdotConfig;
import io.github.fargatealloy.collector.AppExport;
import io.github.fargatealloy.collector.Routing;
import io.github.fargatealloy.contribution.AmazonPrometheusUrl;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.ListenPort;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.destination.Adot;
import io.github.fargatealloy.service.destination.Adot.Bundled;
import io.github.fargatealloy.service.destination.Adot.Generated;
import java.util.Optional;

/** From a service description to what AWS Distro for OpenTelemetry runs beside the application. */
public final class AdotConfigGenerator {
  private static final int OTLP_GRPC_PORT = 4317;
  private static final int OTLP_HTTP_PORT = 4318;
  private static final int HEALTH_CHECK_PORT = 13_133;

  private AdotConfigGenerator() {}

  /** The configuration of a description whose destination is ADOT. */
  public static AdotConfig generate(ServiceDescription service) {
    Adot adot =
        service.telemetry().destinations().values().stream()
            .filter(Adot.class::isInstance)
            .map(Adot.class::cast)
            .findFirst()
            .orElseThrow();
    Contribution.Builder contribution = common(service);
    if (adot.configuration() instanceof Bundled bundled) {
      AdotPermissions.of(bundled, service.account()).forEach(contribution::permission);
      contribution.variable("AWS_REGION", service.account().region());
      bundled
          .prometheusWorkspace()
          .ifPresent(
              workspace ->
                  contribution.variable(
                      "AWS_PROMETHEUS_ENDPOINT",
                      AmazonPrometheusUrl.remoteWrite(service.account(), workspace)));
      if (bundled.config().listensForMore()) {
        contribution
            .port(ListenPort.udp(2000, "the sidecar, for X-Ray's SDK"))
            .port(ListenPort.udp(8125, "the sidecar, for StatsD"));
      }
      return new AdotConfig(Optional.empty(), bundled.config().path(), contribution.build());
    }
    Generated generated = (Generated) adot.configuration();
    AdotPermissions.of(generated, service.account()).forEach(contribution::permission);
    return new AdotConfig(
        Optional.of(Yaml.print(new AdotPipelines(service, generated).document())),
        "env:" + AdotConfig.CONFIG_VARIABLE,
        contribution.build());
  }

  private static Contribution.Builder common(ServiceDescription service) {
    Contribution.Builder contribution = Contribution.builder();
    AppExport.variables(service, Routing.of(service.telemetry()).collected(false))
        .forEach(contribution::appVariable);
    return contribution
        .appVariable("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:" + OTLP_HTTP_PORT)
        .appVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
        .port(ListenPort.tcp(OTLP_GRPC_PORT, "the sidecar, for OTLP over gRPC"))
        .port(ListenPort.tcp(OTLP_HTTP_PORT, "the sidecar, for OTLP over HTTP"))
        .port(ListenPort.tcp(HEALTH_CHECK_PORT, "the sidecar's health check"));
  }
}
