package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code otelcol.processor.transform} that does the same to each kind of record: to spans, their
 * events and logs. The statements are written once, in a custom component.
 *
 * @param accepts traces, logs or both
 * @param statements of OTTL, with {@link #RECORD} for the context
 */
public record RecordRedaction(ComponentId id, Set<Signal> accepts, List<String> statements)
    implements Component {

  /** https://grafana.com/docs/alloy/latest/reference/stdlib/string/#stringformat */
  public static final String RECORD = "%[1]s";

  private static final String LABEL = "redaction";

  public RecordRedaction {
    accepts = EnumSet.copyOf(accepts);
    statements = List.copyOf(statements);
  }

  public RecordRedaction(Set<Signal> signals, List<String> statements) {
    this(new ComponentId("otelcol.processor.transform", LABEL), signals, statements);
  }

  @Override
  public String template() {
    return LABEL;
  }

  @Override
  public Set<Signal> emits() {
    return accepts;
  }

  /** A string with a statement in each line, to be read as such where it can be raw. */
  public String text() {
    String lines = String.join("\n", statements);
    boolean raw = statements.stream().allMatch(s -> new AlloyString(s).toString().charAt(0) == '`');
    return raw ? '`' + lines + '`' : AlloyString.quoted(lines);
  }

  public boolean hasTraces() {
    return accepts.contains(Signal.TRACES);
  }

  public boolean hasLogs() {
    return accepts.contains(Signal.LOGS);
  }
}
