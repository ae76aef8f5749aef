package io.github.fargatealloy.local.plan;

import io.github.fargatealloy.local.definition.ContainerDefinition.SecretReference;
import io.github.fargatealloy.local.sink.Credentials;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Local values for the secrets of a container, which ECS would read from AWS.
 *
 * @param envFile the user's own values by variable name
 * @param backend what stands in for Grafana Cloud, seen from this container; empty when it has none
 * @param alloyConfig the generated {@code config.alloy}, for a parameter that carries it
 */
public record SecretValues(
    Map<String, String> envFile, Optional<Backend> backend, Optional<String> alloyConfig) {

  /** The variable that brings Alloy its configuration. */
  public static final String CONFIG_VARIABLE = "ALLOY_CONFIG_CONTENT";

  private static final String DUMMY = "local-dummy-value";

  /** Where telemetry goes, and with which credentials. */
  public record Backend(URI endpoint, Credentials credentials) {}

  /** A value that was found for a secret; a dummy tells that none was. */
  public record Value(String text, boolean dummy) {
    @Override
    public String toString() {
      return dummy ? "Value[dummy]" : "Value[…]";
    }
  }

  /**
   * The stand-in's own values come before the user's, so that a local run never sends telemetry to
   * the real backend by accident.
   */
  public Value of(SecretReference secret) {
    return fromBackend(secret.valueFrom())
        .or(() -> secret.name().equals(CONFIG_VARIABLE) ? alloyConfig : Optional.empty())
        .or(() -> Optional.ofNullable(envFile.get(secret.name())))
        .map(text -> new Value(text, false))
        .orElse(new Value(DUMMY, true));
  }

  private Optional<String> fromBackend(String valueFrom) {
    return backend.flatMap(
        standIn ->
            switch (jsonKey(valueFrom)) {
              case "endpoint" -> Optional.of(standIn.endpoint().toString());
              case "instance_id" -> Optional.of(standIn.credentials().username());
              case "api_token" -> Optional.of(standIn.credentials().password());
              default -> Optional.empty();
            });
  }

  /**
   * The JSON key of {@code arn:aws:secretsmanager:region:account:secret:name:key:stage:version}.
   */
  private static String jsonKey(String valueFrom) {
    String[] parts = valueFrom.split(":", -1);
    return parts.length > 7 && parts[2].equals("secretsmanager") ? parts[7] : "";
  }
}
