package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** {@code loki.write}: lines to Loki's push API. */
public record LokiWrite(ComponentId id, HttpClient client) implements Exporter {

  public LokiWrite(String label, HttpClient client) {
    this(new ComponentId("loki.write", label), client);
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.LINES;
  }
}
