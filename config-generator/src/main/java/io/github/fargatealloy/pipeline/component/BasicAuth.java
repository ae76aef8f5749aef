package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;

/** {@code otelcol.auth.basic}: a user's name and password. */
public record BasicAuth(ComponentId id, Expression username, Expression password)
    implements Provider {

  public BasicAuth(String label, Expression username, Expression password) {
    this(new ComponentId("otelcol.auth.basic", label), username, password);
  }
}
