package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.List;
import java.util.Set;

/**
 * {@code otelcol.processor.transform}: OTTL statements on the resource of each signal.
 *
 * @param metricStatements in the context of the resource, in order
 * @param logStatements likewise
 * @param traceStatements likewise
 */
public record TransformProcessor(
    ComponentId id,
    List<AlloyString> metricStatements,
    List<AlloyString> logStatements,
    List<AlloyString> traceStatements)
    implements Component {

  public TransformProcessor {
    metricStatements = List.copyOf(metricStatements);
    logStatements = List.copyOf(logStatements);
    traceStatements = List.copyOf(traceStatements);
  }

  public TransformProcessor(
      String label,
      List<AlloyString> metricStatements,
      List<AlloyString> logStatements,
      List<AlloyString> traceStatements) {
    this(
        new ComponentId("otelcol.processor.transform", label),
        metricStatements,
        logStatements,
        traceStatements);
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.ALL;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.ALL;
  }
}
