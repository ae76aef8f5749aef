package io.github.fargatealloy.service.destination;

import io.github.fargatealloy.service.value.RoutedSignal;
import io.github.fargatealloy.service.value.SecretReference;
import java.util.Set;

/**
 * A Grafana Cloud stack: its OTLP gateway and, for profiles, its Pyroscope.
 *
 * @param secret a secret whose JSON has the keys {@code endpoint}, {@code instance_id} and {@code
 *     api_token}, and for profiles {@code profiles_endpoint} and {@code profiles_instance_id}; the
 *     reference itself names no key
 */
public record GrafanaCloud(SecretReference.SecretsManager secret) implements Destination {

  @Override
  public String kind() {
    return "grafana-cloud";
  }

  @Override
  public Set<RoutedSignal> takes() {
    return Set.of(RoutedSignal.values());
  }
}
