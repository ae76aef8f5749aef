package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import java.util.List;
import java.util.Optional;

/**
 * {@code otelcol.auth.oauth2}: tokens by the flow of client credentials.
 *
 * @param audience what the token is for, where the server asks
 */
public record OAuth2Auth(
    ComponentId id,
    String tokenUrl,
    Expression clientId,
    Expression clientSecret,
    List<String> scopes,
    Optional<String> audience)
    implements Provider {

  public OAuth2Auth {
    scopes = List.copyOf(scopes);
  }

  public OAuth2Auth(
      String label,
      String tokenUrl,
      Expression clientId,
      Expression clientSecret,
      List<String> scopes,
      Optional<String> audience) {
    this(
        new ComponentId("otelcol.auth.oauth2", label),
        tokenUrl,
        clientId,
        clientSecret,
        scopes,
        audience);
  }

  /** Whether any scope is asked for. */
  public boolean hasScopes() {
    return !scopes.isEmpty();
  }
}
