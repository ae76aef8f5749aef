package io.github.fargatealloy.pipeline.component;

import java.util.Optional;

/**
 * The {@code tls} block of a client; every text in PEM.
 *
 * @param insecure whether the way there is not encrypted at all
 */
public record TlsClient(
    boolean insecure,
    Optional<Expression> authority,
    Optional<Expression> certificate,
    Optional<Expression> key,
    Optional<String> serverName) {

  public static TlsClient plaintext() {
    return new TlsClient(
        true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
