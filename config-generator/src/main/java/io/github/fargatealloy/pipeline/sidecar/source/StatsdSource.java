package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.ListenPort;
import io.github.fargatealloy.pipeline.component.PrometheusScrape;
import io.github.fargatealloy.pipeline.component.StatsdExporter;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Optional;

/** StatsD lines, which Alloy sums up and scrapes from itself. */
final class StatsdSource implements SourceKind {
  private static final String LABEL = "statsd";
  private static final int INTERVAL_SECONDS = 60;

  @Override
  public Optional<SourcePlan> plan(SourceSite site) {
    if (site.sources().statsdPort().isEmpty() || !site.routes(RoutedSignal.METRICS)) {
      return Optional.empty();
    }
    int port = site.sources().statsdPort().getAsInt();
    Contribution.Builder contribution = Contribution.builder();
    StatsdExporter exporter = new StatsdExporter(LABEL, AlloySidecar.loopback(port));
    ScrapePlan scrape =
        ScrapePlan.add(
            LABEL,
            PrometheusScrape.exporter(
                LABEL, site.service().name(), exporter.id(), INTERVAL_SECONDS),
            contribution);
    contribution.component(exporter);
    contribution.port(ListenPort.udp(port, "the sidecar, for StatsD"));
    return Optional.of(new SourcePlan(contribution.build(), List.of(scrape.outlet())));
  }
}
