package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.component.NginxReceiver;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Optional;

/** Connections and requests of an nginx in the task; its access log comes with its output. */
final class NginxStatusSource implements SourceKind {

  @Override
  public Optional<SourcePlan> plan(SourceSite site) {
    if (!site.routes(RoutedSignal.METRICS)) {
      return Optional.empty();
    }
    return site.sources().nginx().map(nginx -> plan(nginx.statusUrl()));
  }

  private static SourcePlan plan(String statusUrl) {
    Contribution.Builder contribution = Contribution.builder();
    NginxReceiver receiver = contribution.component(new NginxReceiver("nginx", statusUrl));
    return new SourcePlan(contribution.build(), List.of(receiver));
  }
}
