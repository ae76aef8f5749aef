package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import java.util.List;

/** {@code otelcol.auth.headers}: headers whose values may be secret. */
public record HeadersAuth(ComponentId id, List<Header> headers) implements Provider {

  public HeadersAuth {
    headers = List.copyOf(headers);
  }

  public HeadersAuth(String label, List<Header> headers) {
    this(new ComponentId("otelcol.auth.headers", label), headers);
  }
}
