package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** {@code otelcol.auth.basic}: credentials from two environment variables. */
public record BasicAuth(ComponentId id, String usernameVariable, String passwordVariable)
    implements Component {

  public BasicAuth(String label, String usernameVariable, String passwordVariable) {
    this(new ComponentId("otelcol.auth.basic", label), usernameVariable, passwordVariable);
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
