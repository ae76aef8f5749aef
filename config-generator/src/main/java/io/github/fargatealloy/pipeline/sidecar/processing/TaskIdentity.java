package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.ResourceDetection;
import io.github.fargatealloy.pipeline.component.ResourceIdentity;
import io.github.fargatealloy.pipeline.component.TransformProcessor;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import io.github.fargatealloy.service.source.EcsMetrics;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The same identity on every signal, whichever way it came: of the service, where a resource does
 * not say its own, and of the task.
 */
final class TaskIdentity implements ProcessingKind {

  @Override
  public List<Stage> stages(ProcessingSite site) {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    for (Signal signal : Signal.openTelemetry()) {
      if (site.routes(RoutedSignal.valueOf(signal.name()))) {
        signals.add(signal);
      }
    }
    if (signals.isEmpty()) {
      return List.of();
    }
    // A daemon serves several services, which say who they are.
    if (site.isDaemon()) {
      return List.of(
          Stage.through(
              new ResourceIdentity(
                  "task",
                  "The task's names, where the application says its task.",
                  signals,
                  List.of(),
                  IdentityStatements.ofTask())));
    }
    return List.of(
        Stage.through(new ResourceDetection("task")),
        Stage.through(
            new ResourceIdentity(
                "service",
                "The service's identity, the same in every signal.",
                signals,
                signals.contains(Signal.METRICS) ? ofMetrics(site) : List.of(),
                ofServiceAndTask(site))));
  }

  /**
   * What gives metrics an identity that are counted here; a daemon does not know whose they are.
   */
  static List<Component> ofCounts(ProcessingSite site) {
    return site.isDaemon()
        ? List.of()
        : List.of(
            new ResourceDetection("counts", Set.of(Signal.METRICS)),
            new TransformProcessor(
                "counts",
                "The service's identity on what is counted from its spans.",
                List.of(new StatementGroup(Signal.METRICS, "resource", ofServiceAndTask(site)))));
  }

  private static List<AlloyString> ofServiceAndTask(ProcessingSite site) {
    List<AlloyString> statements = new ArrayList<>();
    statements.add(IdentityStatements.ofService(site.service()));
    statements.addAll(IdentityStatements.ofTask());
    return statements;
  }

  private static List<AlloyString> ofMetrics(ProcessingSite site) {
    List<AlloyString> statements = new ArrayList<>();
    if (site.sources().ecsMetrics() == EcsMetrics.RECEIVER) {
      statements.addAll(IdentityStatements.forEcsMetrics(site.service().account()));
    }
    if (site.sources().scrapesAny()) {
      statements.addAll(IdentityStatements.forScrapes());
    }
    return statements;
  }
}
