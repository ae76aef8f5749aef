package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import java.util.List;
import java.util.Optional;

/**
 * Whom an exporter of OTLP sends to, and as whom.
 *
 * @param endpoint base URL for HTTP, {@code host:port} for gRPC
 * @param auth the component that the credentials come from
 * @param headers in the order of their names
 */
public record OtlpClient(
    Expression endpoint,
    Optional<ComponentId> auth,
    List<Header> headers,
    Optional<TlsClient> tls) {

  public OtlpClient {
    headers = List.copyOf(headers);
  }

  /** Without headers, over TLS with the system's authorities. */
  public OtlpClient(Expression endpoint, ComponentId auth) {
    this(endpoint, Optional.of(auth), List.of(), Optional.empty());
  }

  public Optional<Expression> authHandler() {
    return auth.map(component -> Expression.export(component, "handler"));
  }

  public boolean hasHeaders() {
    return !headers.isEmpty();
  }
}
