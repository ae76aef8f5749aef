package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code loki.process} with one stage: joins lines that belong together, stream by stream.
 *
 * @param firstLine regular expression of RE2 for a line that begins an entry
 */
public record MultilineProcess(ComponentId id, AlloyString firstLine) implements Component {

  public MultilineProcess(String label, AlloyString firstLine) {
    this(new ComponentId("loki.process", label), firstLine);
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.LINES;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.LINES;
  }
}
