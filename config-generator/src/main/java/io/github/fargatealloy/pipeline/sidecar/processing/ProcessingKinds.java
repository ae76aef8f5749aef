package io.github.fargatealloy.pipeline.sidecar.processing;

import java.util.List;

/** Every kind of processing, in the order of the way. */
public final class ProcessingKinds {
  private static final List<ProcessingKind> ALL =
      List.of(
          new HealthCheckFilter(),
          new LogNormaliser(),
          new TaskIdentity(),
          new Redactor(),
          new SpanCounts(),
          new MetricAttributes(),
          new RouteSampling());

  private ProcessingKinds() {}

  /** The stages that the description asks for. */
  public static List<Stage> stages(ProcessingSite site) {
    return ALL.stream().flatMap(kind -> kind.stages(site).stream()).toList();
  }
}
