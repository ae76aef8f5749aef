package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.component.TransformProcessor;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what lines of output say: JSON, trace context, severity, access logs. A line that says
 * nothing of the kind stays as it is; logs that came over OTLP have said it themselves.
 */
final class LogNormaliser implements ProcessingKind {

  @Override
  public List<Stage> stages(ProcessingSite site) {
    boolean lines = site.sources().stdout().usesFireLens();
    if (!lines || !site.processing().normaliseLogs() || !site.routes(RoutedSignal.LOGS)) {
      return List.of();
    }
    List<StatementGroup> groups = new ArrayList<>();
    groups.add(JsonLines.group());
    groups.addAll(AccessLines.groups());
    groups.add(PlainLines.group());
    groups.add(Severities.group());
    return List.of(
        Stage.through(
            TransformProcessor.ofUnknownText(
                "lines", "What lines say: JSON, trace context, severity, access logs.", groups)));
  }
}
