package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code otelcol.processor.transform} that does the same to the resources of all signals. The
 * statements are written once, in a custom component.
 *
 * @param purpose one line that says what for
 * @param metricsFirst what resources of metrics need before that
 */
public record ResourceIdentity(
    ComponentId id,
    String purpose,
    Set<Signal> accepts,
    List<AlloyString> metricsFirst,
    List<AlloyString> statements)
    implements Component {

  public ResourceIdentity {
    accepts = EnumSet.copyOf(accepts);
    metricsFirst = List.copyOf(metricsFirst);
    statements = List.copyOf(statements);
  }

  public ResourceIdentity(
      String label,
      String purpose,
      Set<Signal> signals,
      List<AlloyString> metricsFirst,
      List<AlloyString> statements) {
    this(
        new ComponentId("otelcol.processor.transform", label),
        purpose,
        signals,
        metricsFirst,
        statements);
  }

  @Override
  public String template() {
    return "identity";
  }

  @Override
  public Set<Signal> emits() {
    return accepts;
  }

  public boolean hasMetricsFirst() {
    return !metricsFirst.isEmpty();
  }

  public boolean hasMetrics() {
    return accepts.contains(Signal.METRICS);
  }

  public boolean hasTraces() {
    return accepts.contains(Signal.TRACES);
  }

  public boolean hasLogs() {
    return accepts.contains(Signal.LOGS);
  }
}
