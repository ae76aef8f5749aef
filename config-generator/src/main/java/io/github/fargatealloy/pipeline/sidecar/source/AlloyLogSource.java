package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.Logging;
import io.github.fargatealloy.pipeline.component.LokiReceiver;
import io.github.fargatealloy.pipeline.component.TransformProcessor;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Optional;

/** Alloy's own log, besides its way to CloudWatch, which a dead pipeline needs. */
final class AlloyLogSource implements SourceKind {
  private static final String LABEL = "alloy";

  @Override
  public Optional<SourcePlan> plan(SourceSite site) {
    if (!site.sources().self().logs() || !site.routes(RoutedSignal.LOGS)) {
      return Optional.empty();
    }
    Contribution.Builder contribution = Contribution.builder();
    Logging log = contribution.component(new Logging());
    LokiReceiver receiver = contribution.component(new LokiReceiver(LABEL));
    TransformProcessor name =
        contribution.component(
            new TransformProcessor(
                LABEL,
                "The sidecar's own log is not the service's.",
                List.of(
                    new StatementGroup(
                        Signal.LOGS,
                        "resource",
                        List.of(
                            new AlloyString(
                                "set(resource.attributes[\"service.name\"], \"%s\")"
                                    .formatted(AlloySidecar.NAME)))))));
    contribution.connect(log, receiver).connect(receiver, name);
    return Optional.of(new SourcePlan(contribution.build(), List.of(name)));
  }
}
