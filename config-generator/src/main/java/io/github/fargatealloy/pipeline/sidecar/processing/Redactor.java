package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.RecordRedaction;
import io.github.fargatealloy.service.processing.Redaction;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes secrets out of spans and logs before they leave the task. */
final class Redactor implements ProcessingKind {

  @Override
  public List<Stage> stages(ProcessingSite site) {
    Redaction redaction = site.processing().redaction();
    if (redaction.isOff()) {
      return List.of();
    }
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    if (site.routes(RoutedSignal.TRACES)) {
      signals.add(Signal.TRACES);
    }
    if (site.routes(RoutedSignal.LOGS)) {
      signals.add(Signal.LOGS);
    }
    return signals.isEmpty()
        ? List.of()
        : List.of(Stage.through(new RecordRedaction(signals, RedactionStatements.of(redaction))));
  }
}
