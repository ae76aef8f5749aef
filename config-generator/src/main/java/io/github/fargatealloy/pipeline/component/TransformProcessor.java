package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code otelcol.processor.transform}: statements of OTTL.
 *
 * @param purpose one line that says what for
 * @param errorMode what Alloy does with a statement that fails: {@code ignore} logs it
 * @param groups in the order in which they run
 */
public record TransformProcessor(
    ComponentId id, String purpose, String errorMode, List<StatementGroup> groups)
    implements Component {

  /**
   * Statements that run together.
   *
   * @param context such as {@code resource} or {@code log}
   * @param conditions one of which must hold; empty for always
   */
  public record StatementGroup(
      Signal signal, String context, List<AlloyString> conditions, List<AlloyString> statements) {

    public StatementGroup {
      conditions = List.copyOf(conditions);
      statements = List.copyOf(statements);
    }

    /** Without a condition. */
    public StatementGroup(Signal signal, String context, List<AlloyString> statements) {
      this(signal, context, List.of(), statements);
    }

    /** The name of the block. */
    public String block() {
      return switch (signal) {
        case METRICS -> "metric_statements";
        case LOGS -> "log_statements";
        case TRACES -> "trace_statements";
        default -> throw new IllegalStateException("no statements for " + signal);
      };
    }

    public boolean hasConditions() {
      return !conditions.isEmpty();
    }
  }

  public TransformProcessor {
    groups = List.copyOf(groups);
  }

  public TransformProcessor(String label, String purpose, List<StatementGroup> groups) {
    this(new ComponentId("otelcol.processor.transform", label), purpose, "ignore", groups);
  }

  /** For texts that anybody wrote: where a statement does not fit one, that is no news. */
  public static TransformProcessor ofUnknownText(
      String label, String purpose, List<StatementGroup> groups) {
    return new TransformProcessor(
        new ComponentId("otelcol.processor.transform", label), purpose, "silent", groups);
  }

  @Override
  public Set<Signal> accepts() {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    groups.forEach(group -> signals.add(group.signal()));
    return signals;
  }

  @Override
  public Set<Signal> emits() {
    return accepts();
  }
}
