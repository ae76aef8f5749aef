package io.github.fargatealloy.service.destination;

import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Any endpoint that speaks OTLP.
 *
 * @param endpoint URL for HTTP, without {@code /v1/…}; {@code host:port} for gRPC
 * @param tls empty for the system's certificates and no client certificate
 */
public record Otlp(String endpoint, Protocol protocol, OtlpAuth auth, Optional<ClientTls> tls)
    implements Destination {

  /** How OTLP is spoken. */
  public enum Protocol {
    HTTP,
    GRPC
  }

  /** Whether the way there is encrypted; only a URL that starts with {@code http:} says no. */
  public boolean encrypted() {
    return !endpoint.startsWith("http:");
  }

  @Override
  public List<String> endpoints() {
    return auth instanceof OtlpAuth.OAuth2 tokens
        ? List.of(endpoint, tokens.tokenUrl())
        : List.of(endpoint);
  }

  @Override
  public String kind() {
    return "otlp";
  }

  @Override
  public Set<RoutedSignal> takes() {
    return Set.of(RoutedSignal.METRICS, RoutedSignal.LOGS, RoutedSignal.TRACES);
  }
}
