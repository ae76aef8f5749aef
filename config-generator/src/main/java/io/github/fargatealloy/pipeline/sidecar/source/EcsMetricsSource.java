package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.ListenPort;
import io.github.fargatealloy.contribution.TaskContainer;
import io.github.fargatealloy.pipeline.component.EcsContainerMetricsReceiver;
import io.github.fargatealloy.service.source.EcsMetrics;
import io.github.fargatealloy.service.source.ScrapeTarget;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** CPU, memory, network and disk of the task: by Alloy itself or by a container for it. */
final class EcsMetricsSource implements SourceKind {
  /** https://github.com/prometheus-community/ecs_exporter */
  private static final ImageReference EXPORTER_IMAGE =
      ImageReference.parse("quay.io/prometheuscommunity/ecs-exporter:v0.4.0");

  private static final String EXPORTER = "ecs-exporter";
  private static final int EXPORTER_PORT = 9779;

  @Override
  public Optional<SourcePlan> plan(SourceSite site) {
    EcsMetrics way = site.sources().ecsMetrics();
    if (way == EcsMetrics.NONE || !site.routes(RoutedSignal.METRICS)) {
      return Optional.empty();
    }
    return Optional.of(way == EcsMetrics.RECEIVER ? receiver() : exporter());
  }

  private static SourcePlan receiver() {
    Contribution.Builder contribution = Contribution.builder();
    EcsContainerMetricsReceiver receiver =
        contribution.component(new EcsContainerMetricsReceiver("ecs_task"));
    return new SourcePlan(contribution.build(), List.of(receiver));
  }

  private static SourcePlan exporter() {
    Contribution.Builder contribution = Contribution.builder();
    ScrapePlan scrape =
        ScrapePlan.add(
            "ecs_exporter",
            new ScrapeTarget(EXPORTER, EXPORTER_PORT, "/metrics", 60),
            contribution);
    contribution
        .port(ListenPort.tcp(EXPORTER_PORT, "the container " + EXPORTER))
        .container(
            new TaskContainer(
                EXPORTER,
                EXPORTER_IMAGE,
                16,
                32,
                List.of(
                    "--web.listen-address=" + AlloySidecar.loopback(EXPORTER_PORT),
                    "--web.disable-exporter-metrics"),
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                false));
    return new SourcePlan(contribution.build(), List.of(scrape.outlet()));
  }
}
