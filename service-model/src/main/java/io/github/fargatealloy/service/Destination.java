package io.github.fargatealloy.service;

/** Where telemetry goes; one type for each kind that a service description can name. */
public sealed interface Destination {

  /**
   * The OTLP gateway of a Grafana Cloud stack.
   *
   * @param secret a secret whose JSON has the keys {@code endpoint}, {@code instance_id} and {@code
   *     api_token}; the reference itself names no key
   */
  record GrafanaCloud(SecretReference.SecretsManager secret) implements Destination {}
}
