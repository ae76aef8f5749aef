package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;

/**
 * {@code otelcol.auth.sigv4}: requests signed with the credentials of the task role.
 *
 * @param service as SigV4 names it, such as {@code xray}
 */
public record SigV4Auth(ComponentId id, String region, String service) implements Provider {

  public SigV4Auth(String label, String region, String service) {
    this(new ComponentId("otelcol.auth.sigv4", label), region, service);
  }
}
