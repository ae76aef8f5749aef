package io.github.fargatealloy.collector;

import io.github.fargatealloy.contribution.Contribution;
import java.util.Optional;

/**
 * What AWS Distro for OpenTelemetry runs.
 *
 * @param configuration text in YAML; empty for a configuration that the image carries
 * @param location what {@code --config} takes
 */
public record AdotConfig(Optional<String> configuration, String location, Contribution contribution)
    implements CollectorConfig {
  /** The name of the container. */
  public static final String NAME = "adot";

  /** Environment variable that carries the configuration's text. */
  public static final String CONFIG_VARIABLE = "AOT_CONFIG_CONTENT";

  @Override
  public Optional<String> container() {
    return Optional.of(NAME);
  }

  @Override
  public Optional<ConfigFile> file() {
    return configuration.map(text -> new ConfigFile("adot.yaml", text, CONFIG_VARIABLE));
  }
}
