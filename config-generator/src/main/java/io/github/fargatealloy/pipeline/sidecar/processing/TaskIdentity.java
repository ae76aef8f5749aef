package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.ResourceDetection;
import io.github.fargatealloy.pipeline.component.TransformProcessor;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import io.github.fargatealloy.service.source.EcsMetrics;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;

/**
 * The same identity on every signal, whichever way it came: of the service, where a resource does
 * not say its own, and of the task.
 */
final class TaskIdentity implements ProcessingKind {

  @Override
  public List<Stage> stages(ProcessingSite site) {
    List<StatementGroup> groups = new ArrayList<>();
    for (Signal signal : Signal.openTelemetry()) {
      if (site.routes(RoutedSignal.valueOf(signal.name()))) {
        groups.add(new StatementGroup(signal, "resource", statements(site, signal)));
      }
    }
    if (groups.isEmpty()) {
      return List.of();
    }
    if (site.isDaemon()) {
      return List.of(
          Stage.through(
              new TransformProcessor(
                  "task", "The task's names, where the application says its task.", groups)));
    }
    return List.of(
        Stage.through(new ResourceDetection("task")),
        Stage.through(
            new TransformProcessor(
                "service", "The service's identity, the same in every signal.", groups)));
  }

  private static List<AlloyString> statements(ProcessingSite site, Signal signal) {
    List<AlloyString> statements = new ArrayList<>();
    if (signal == Signal.METRICS && site.sources().ecsMetrics() == EcsMetrics.RECEIVER) {
      statements.addAll(IdentityStatements.forEcsMetrics(site.service().account()));
    }
    if (signal == Signal.METRICS && site.sources().scrapesAny()) {
      statements.addAll(IdentityStatements.forScrapes());
    }
    // A daemon serves several services, which say who they are.
    if (!site.isDaemon()) {
      statements.add(IdentityStatements.ofService(site.service()));
    }
    statements.addAll(IdentityStatements.ofTask());
    return statements;
  }
}
