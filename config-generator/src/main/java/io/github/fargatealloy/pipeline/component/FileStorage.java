package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code otelcol.storage.file}: queues on disk.
 *
 * @param directory absolute path in the container
 */
public record FileStorage(ComponentId id, String directory) implements Component {

  public FileStorage(String label, String directory) {
    this(new ComponentId("otelcol.storage.file", label), directory);
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.NONE;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.NONE;
  }
}
