package io.github.fargatealloy.collector;

import io.github.fargatealloy.contribution.Contribution;
import java.util.Optional;

/**
 * A configuration that Alloy accepts.
 *
 * @param text in canonical layout, ends with a line feed
 * @param stabilityLevel what {@code --stability.level} must be at least
 * @param contribution what the task must have for it
 */
public record AlloyConfig(String text, String stabilityLevel, Contribution contribution)
    implements CollectorConfig {

  @Override
  public Optional<String> container() {
    return Optional.of(AlloySidecar.NAME);
  }

  @Override
  public Optional<ConfigFile> file() {
    return Optional.of(new ConfigFile("config.alloy", text, AlloySidecar.CONFIG_VARIABLE));
  }
}
