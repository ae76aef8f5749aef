package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.Expression;
import io.github.fargatealloy.pipeline.component.LokiExporter;
import io.github.fargatealloy.pipeline.component.LokiWrite;
import io.github.fargatealloy.pipeline.component.OtlpClient;
import io.github.fargatealloy.pipeline.component.OtlpGrpcExporter;
import io.github.fargatealloy.pipeline.component.OtlpHttpExporter;
import io.github.fargatealloy.pipeline.component.PyroscopeWrite;
import io.github.fargatealloy.pipeline.component.SendingQueue;
import io.github.fargatealloy.pipeline.component.TlsClient;
import io.github.fargatealloy.service.destination.SelfHosted;
import io.github.fargatealloy.service.destination.SelfHosted.Backend;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prometheus or Mimir, Loki, Tempo and Pyroscope, as far as the team runs them. */
final class SelfHostedPlan {
  private static final String LOKI_PUSH_API = "/loki/api/v1/push";

  private final DestinationSite site;
  private final Contribution.Builder contribution = Contribution.builder();
  private final List<Component> inlets = new ArrayList<>();

  private SelfHostedPlan(DestinationSite site) {
    this.site = site;
  }

  static DestinationPlan of(SelfHosted destination, DestinationSite site) {
    SelfHostedPlan plan = new SelfHostedPlan(site);
    plan.routed(RoutedSignal.METRICS, destination.prometheus()).ifPresent(plan::prometheus);
    plan.routed(RoutedSignal.LOGS, destination.loki()).ifPresent(plan::loki);
    plan.routed(RoutedSignal.TRACES, destination.tempo()).ifPresent(plan::tempo);
    plan.routed(RoutedSignal.PROFILES, destination.pyroscope()).ifPresent(plan::pyroscope);
    return new DestinationPlan(plan.contribution.build(), plan.inlets);
  }

  private Optional<Backend> routed(RoutedSignal signal, Optional<Backend> backend) {
    return backend.filter(b -> site.takes(signal));
  }

  private void prometheus(Backend backend) {
    inlets.add(
        RemoteWritePlan.add(
            site.label(),
            HttpAuthPlan.client(site, "PROMETHEUS_", backend, contribution),
            site.queues(),
            contribution));
  }

  /** Loki's own endpoint for OTLP, whose exporter has the queue on disk, unless it is too old. */
  private void loki(Backend backend) {
    if (backend.url().endsWith(LOKI_PUSH_API)) {
      LokiExporter inlet = contribution.component(new LokiExporter(site.label()));
      LokiWrite write =
          contribution.component(
              new LokiWrite(
                  site.label(), HttpAuthPlan.client(site, "LOKI_", backend, contribution)));
      contribution.connect(inlet, write);
      inlets.add(inlet);
    } else {
      OtlpHttpExporter exporter =
          new OtlpHttpExporter(
              site.label("loki"),
              client(backend, "loki", "LOKI_", backend.url().replaceFirst("/$", "") + "/otlp"),
              queue(),
              Set.of(Signal.LOGS));
      inlets.add(contribution.component(exporter));
    }
  }

  private void tempo(Backend backend) {
    Set<Signal> traces = Set.of(Signal.TRACES);
    OtlpClient client = client(backend, "tempo", "TEMPO_", backend.url());
    inlets.add(
        contribution.component(
            backend.url().contains("://")
                ? new OtlpHttpExporter(site.label("tempo"), client, queue(), traces)
                : new OtlpGrpcExporter(site.label("tempo"), client, queue(), traces)));
  }

  private void pyroscope(Backend backend) {
    inlets.add(
        contribution.component(
            new PyroscopeWrite(
                site.label(), HttpAuthPlan.client(site, "PYROSCOPE_", backend, contribution))));
  }

  /** Backends that are named without a scheme are reached inside a network, without TLS. */
  private OtlpClient client(Backend backend, String part, String variables, String endpoint) {
    return new OtlpClient(
        Expression.string(endpoint),
        new OtlpAuthPlan(site, variables, contribution).add(site.label(part), backend.auth()),
        HttpAuthPlan.tenant(backend),
        endpoint.contains("://") ? Optional.empty() : Optional.of(TlsClient.plaintext()));
  }

  private SendingQueue queue() {
    return site.queues().queue(RequestLimit.COLLECTOR);
  }
}
