package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.component.HostInfoConnector;
import io.github.fargatealloy.pipeline.component.ServiceGraphConnector;
import io.github.fargatealloy.pipeline.component.SpanMetricsConnector;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;

/** Metrics that are counted from spans, before sampling takes some of them away. */
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
    if (site.processing().serviceGraph()) {
      stages.add(Stage.tap(new ServiceGraphConnector(LABEL)));
    }
    if (site.processing().hostMetric()) {
      stages.add(Stage.tap(new HostInfoConnector(LABEL, HOST)));
    }
    return stages;
  }
}
