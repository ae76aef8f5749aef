package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;

/** {@code otelcol.auth.bearer}: a token. */
public record BearerAuth(ComponentId id, Expression token) implements Provider {

  public BearerAuth(String label, Expression token) {
    this(new ComponentId("otelcol.auth.bearer", label), token);
  }
}
