package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.component.HostInfoConnector;
import io.github.fargatealloy.pipeline.component.ServiceGraphConnector;
import io.github.fargatealloy.pipeline.component.SpanMetricsConnector;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;

/**
 * Metrics that are counted from spans, before sampling takes some of them away. Those of a service
 * graph and of hosts come without a resource: two tasks would write the same series.
 */
final class SpanCounts implements ProcessingKind {
  private static final String LABEL = "task";

  /** Fargate has no {@code host.id}; a task is what a host is elsewhere. */
  private static final String HOST = "aws.ecs.task.arn";

  @Override
  public List<Stage> stages(ProcessingSite site) {
    List<Stage> stages = new ArrayList<>();
    if (!site.routes(RoutedSignal.TRACES) || !site.routes(RoutedSignal.METRICS)) {
      return stages;
    }
    if (site.processing().spanMetrics()) {
      stages.add(Stage.tap(new SpanMetricsConnector(LABEL)));
    }
    List<Component> nameless = new ArrayList<>();
    if (site.processing().serviceGraph()) {
      nameless.add(new ServiceGraphConnector(LABEL));
    }
    if (site.processing().hostMetric()) {
      nameless.add(new HostInfoConnector(LABEL, HOST));
    }
    if (!nameless.isEmpty()) {
      stages.add(Stage.tap(nameless, TaskIdentity.ofCounts(site)));
    }
    return stages;
  }
}
