package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.Preparation;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.component.BasicAuth;
import io.github.fargatealloy.pipeline.component.HttpClient;
import io.github.fargatealloy.pipeline.component.HttpClient.HttpAuth;
import io.github.fargatealloy.pipeline.component.OtlpClient;
import io.github.fargatealloy.pipeline.component.OtlpHttpExporter;
import io.github.fargatealloy.pipeline.component.PyroscopeWrite;
import io.github.fargatealloy.service.destination.GrafanaCloud;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;

/** A Grafana Cloud stack: the OTLP gateway, and Pyroscope with the same token. */
final class GrafanaCloudPlan {
  private static final String ENDPOINT = "ENDPOINT";
  private static final String INSTANCE_ID = "INSTANCE_ID";
  private static final String API_TOKEN = "API_TOKEN";
  private static final String PROFILES_ENDPOINT = "PROFILES_ENDPOINT";
  private static final String PROFILES_INSTANCE_ID = "PROFILES_INSTANCE_ID";

  private GrafanaCloudPlan() {}

  static DestinationPlan of(GrafanaCloud destination, DestinationSite site) {
    Contribution.Builder contribution = Contribution.builder();
    List<Component> inlets = new ArrayList<>();
    contribution.preparation(credentials(site));
    contribution.secret(site.variable(API_TOKEN), destination.secret().key("api_token"));
    if (!site.openTelemetry().isEmpty()) {
      inlets.add(gateway(destination, site, contribution));
    }
    if (site.takes(RoutedSignal.PROFILES)) {
      inlets.add(pyroscope(destination, site, contribution));
    }
    return new DestinationPlan(contribution.build(), inlets);
  }

  private static Preparation credentials(DestinationSite site) {
    String writes =
        site.takes(RoutedSignal.PROFILES)
            ? "metrics, logs, traces and profiles"
            : "metrics, logs and traces";
    return new Preparation(
        """
        The credentials of Grafana Cloud are on your stack's page *OpenTelemetry*: the endpoint
        (`https://otlp-gateway-ZONE.grafana.net/otlp`), the instance id, and a token that may write
        %s."""
            .formatted(writes),
        List.of());
  }

  private static Component gateway(
      GrafanaCloud destination, DestinationSite site, Contribution.Builder contribution) {
    BasicAuth auth =
        new BasicAuth(site.label(), site.environment(INSTANCE_ID), site.environment(API_TOKEN));
    OtlpHttpExporter exporter =
        new OtlpHttpExporter(
            site.label(),
            new OtlpClient(site.environment(ENDPOINT), auth.id()),
            site.queues().queue(RequestLimit.GRAFANA_CLOUD),
            site.openTelemetry());
    contribution
        .secret(site.variable(ENDPOINT), destination.secret().key("endpoint"))
        .secret(site.variable(INSTANCE_ID), destination.secret().key("instance_id"));
    contribution.component(exporter);
    contribution.component(auth);
    return exporter;
  }

  private static Component pyroscope(
      GrafanaCloud destination, DestinationSite site, Contribution.Builder contribution) {
    contribution
        .secret(site.variable(PROFILES_ENDPOINT), destination.secret().key("profiles_endpoint"))
        .secret(
            site.variable(PROFILES_INSTANCE_ID), destination.secret().key("profiles_instance_id"));
    return contribution.component(
        new PyroscopeWrite(
            site.label(),
            new HttpClient(
                site.environment(PROFILES_ENDPOINT),
                HttpAuth.basic(site.environment(PROFILES_INSTANCE_ID), site.environment(API_TOKEN)),
                List.of())));
  }
}
