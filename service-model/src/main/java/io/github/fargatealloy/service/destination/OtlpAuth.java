package io.github.fargatealloy.service.destination;

import io.github.fargatealloy.service.value.SecretReference;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a sidecar says who it is; a client certificate comes on top of each. */
public sealed interface OtlpAuth {

  /** The endpoint asks for nothing, or for a client certificate alone. */
  record None() implements OtlpAuth {}

  /** A user's name and password. */
  record Basic(SecretReference username, SecretReference password) implements OtlpAuth {}

  /** A token in the header {@code Authorization}. */
  record Bearer(SecretReference token) implements OtlpAuth {}

  /**
   * Headers with secret values.
   *
   * @param values by the header's name
   */
  record Headers(SortedMap<String, SecretReference> values) implements OtlpAuth {
    public Headers {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /**
   * Tokens by the flow of client credentials.
   *
   * @param tokenUrl where tokens come from
   * @param scopes in order, may be empty
   */
  record OAuth2(
      String tokenUrl,
      SecretReference clientId,
      SecretReference clientSecret,
      List<String> scopes,
      Optional<String> audience)
      implements OtlpAuth {
    public OAuth2 {
      scopes = List.copyOf(scopes);
    }
  }
}
