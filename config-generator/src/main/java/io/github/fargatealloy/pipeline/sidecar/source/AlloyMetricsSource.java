package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.component.PrometheusScrape;
import io.github.fargatealloy.pipeline.component.SelfExporter;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Optional;

/** What Alloy measures of itself: queues, refusals, memory. */
final class AlloyMetricsSource implements SourceKind {
  private static final String LABEL = "alloy";
  private static final int INTERVAL_SECONDS = 60;

  @Override
  public Optional<SourcePlan> plan(SourceSite site) {
    if (!site.sources().self().metrics() || !site.routes(RoutedSignal.METRICS)) {
      return Optional.empty();
    }
    Contribution.Builder contribution = Contribution.builder();
    SelfExporter exporter = new SelfExporter(LABEL);
    ScrapePlan scrape =
        ScrapePlan.add(
            LABEL,
            PrometheusScrape.exporter(LABEL, AlloySidecar.NAME, exporter.id(), INTERVAL_SECONDS),
            contribution);
    contribution.component(exporter);
    return Optional.of(new SourcePlan(contribution.build(), List.of(scrape.outlet())));
  }
}
