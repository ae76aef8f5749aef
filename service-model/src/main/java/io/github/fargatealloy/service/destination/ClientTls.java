package io.github.fargatealloy.service.destination;

import io.github.fargatealloy.service.value.SecretReference;
import java.util.Optional;

/**
 * How the two ends of a connection know each other; every value is text in PEM.
 *
 * @param authority whom to trust instead of the system's authorities
 * @param certificate the sidecar's own, always together with its key
 * @param serverName what the server's certificate must say, if not the endpoint's host
 */
public record ClientTls(
    Optional<SecretReference> authority,
    Optional<ClientCertificate> certificate,
    Optional<String> serverName) {

  /** A certificate and its private key. */
  public record ClientCertificate(SecretReference certificate, SecretReference key) {}
}
