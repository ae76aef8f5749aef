package io.github.fargatealloy.service.read;

import java.util.Map;
import java.util.Optional;

/**
 * What the reading of a description depends on besides its text.
 *
 * @param environment the key under {@code environments} whose overlay is merged
 * @param imageDigestFile read instead of the description's; relative to the current directory
 * @param properties the first source of placeholder values
 * @param environmentVariables the second source, asked when no property has the name
 */
public record ReadOptions(
    Optional<String> environment,
    Optional<String> imageDigestFile,
    Map<String, String> properties,
    Map<String, String> environmentVariables) {

  public ReadOptions {
    properties = Map.copyOf(properties);
    environmentVariables = Map.copyOf(environmentVariables);
  }

  /** With the digest file of the description, if any. */
  public ReadOptions(
      Optional<String> environment,
      Map<String, String> properties,
      Map<String, String> environmentVariables) {
    this(environment, Optional.empty(), properties, environmentVariables);
  }

  /** No environment and no placeholder values. */
  public static ReadOptions none() {
    return new ReadOptions(Optional.empty(), Map.of(), Map.of());
  }
}
