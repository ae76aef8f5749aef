package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.component.Expression;
import io.github.fargatealloy.pipeline.component.OtlpClient;
import io.github.fargatealloy.pipeline.component.OtlpGrpcExporter;
import io.github.fargatealloy.pipeline.component.OtlpHttpExporter;
import io.github.fargatealloy.pipeline.component.SendingQueue;
import io.github.fargatealloy.pipeline.component.TlsClient;
import io.github.fargatealloy.service.destination.ClientTls;
import io.github.fargatealloy.service.destination.Otlp;
import java.util.List;
import java.util.Optional;

/** Any endpoint that speaks OTLP. */
final class OtlpPlan {
  private OtlpPlan() {}

  static DestinationPlan of(Otlp destination, DestinationSite site) {
    Contribution.Builder contribution = Contribution.builder();
    OtlpAuthPlan secrets = new OtlpAuthPlan(site, "", contribution);
    OtlpClient client =
        new OtlpClient(
            Expression.string(destination.endpoint()),
            secrets.add(site.label(), destination.auth()),
            List.of(),
            tls(destination, secrets));
    SendingQueue queue = site.queues().queue(RequestLimit.COLLECTOR);
    Component exporter =
        destination.protocol() == Otlp.Protocol.GRPC
            ? new OtlpGrpcExporter(site.label(), client, queue, site.openTelemetry())
            : new OtlpHttpExporter(site.label(), client, queue, site.openTelemetry());
    contribution.component(exporter);
    return new DestinationPlan(contribution.build(), List.of(exporter));
  }

  private static Optional<TlsClient> tls(Otlp destination, OtlpAuthPlan secrets) {
    if (!destination.encrypted()) {
      boolean saysSo = destination.protocol() == Otlp.Protocol.GRPC;
      return saysSo ? Optional.of(TlsClient.plaintext()) : Optional.empty();
    }
    return destination.tls().map(tls -> tls(tls, secrets));
  }

  private static TlsClient tls(ClientTls tls, OtlpAuthPlan secrets) {
    return new TlsClient(
        false,
        tls.authority().map(secret -> secrets.secret("CA", secret)),
        tls.certificate().map(pair -> secrets.secret("CERTIFICATE", pair.certificate())),
        tls.certificate().map(pair -> secrets.secret("KEY", pair.key())),
        tls.serverName());
  }
}
