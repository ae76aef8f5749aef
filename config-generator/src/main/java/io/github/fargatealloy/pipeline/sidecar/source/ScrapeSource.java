package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.service.source.ScrapeTarget;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Endpoints in Prometheus' format, of the application or of other containers. */
final class ScrapeSource implements SourceKind {

  @Override
  public Optional<SourcePlan> plan(SourceSite site) {
    List<ScrapeTarget> targets = site.sources().scrapes();
    if (targets.isEmpty() || !site.routes(RoutedSignal.METRICS)) {
      return Optional.empty();
    }
    Contribution.Builder contribution = Contribution.builder();
    List<Component> outlets = new ArrayList<>();
    for (ScrapeTarget target : targets) {
      String label = "port_" + target.port();
      outlets.add(ScrapePlan.add(label, target, contribution).outlet());
    }
    return Optional.of(new SourcePlan(contribution.build(), outlets));
  }
}
