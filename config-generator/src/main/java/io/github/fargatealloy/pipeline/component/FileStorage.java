package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;

/**
 * {@code otelcol.storage.file}: queues on disk.
 *
 * @param directory absolute path in the container
 */
public record FileStorage(ComponentId id, String directory) implements Provider {

  public FileStorage(String label, String directory) {
    this(new ComponentId("otelcol.storage.file", label), directory);
  }
}
