package io.github.fargatealloy.agent.settings;

import static java.util.Collections.singletonMap;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.logging.Logger;

/**
 * A property of this extension. A value that cannot be read is named in a warning and replaced by
 * the default: telemetry settings do not stop an application.
 */
public enum Setting {
  FIT_ENABLED(
      "fargate.alloy.fit.enabled",
      "true",
      "Switches off the instrumentations of libraries that are not on the class path, which is"
          + " most of the agent's start-up time. To be turned off when the application loads"
          + " libraries from elsewhere."),
  ECS_ENABLED(
      "fargate.alloy.ecs.enabled",
      "true",
      "Reads the task metadata endpoint and describes the task in the resource."),
  METADATA_TIMEOUT(
      "fargate.alloy.metadata.timeout",
      "1s",
      "All that start-up may wait for the task metadata endpoint, retries included. It answers"
          + " within milliseconds; when it does not, the application matters more.");

  private static final Logger logger = Logger.getLogger(Setting.class.getName());

  private final String property;
  private final String defaultValue;
  private final String reason;

  Setting(String property, String defaultValue, String reason) {
    this.property = property;
    this.defaultValue = defaultValue;
    this.reason = reason;
  }

  public String property() {
    return property;
  }

  public String environmentVariable() {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  public String defaultValue() {
    return defaultValue;
  }

  public String reason() {
    return reason;
  }

  public boolean isOn(ConfigProperties config) {
    return read(config, properties -> properties.getBoolean(property));
  }

  public Duration duration(ConfigProperties config) {
    return read(config, properties -> properties.getDuration(property));
  }

  private <T> T read(ConfigProperties config, Function<ConfigProperties, T> reader) {
    T value = null;
    try {
      value = reader.apply(config);
    } catch (ConfigurationException unreadable) {
      logger.warning(unreadable.getMessage() + ". " + defaultValue + " is used instead.");
    }
    return value != null
        ? value
        : reader.apply(DefaultConfigProperties.createFromMap(singletonMap(property, defaultValue)));
  }
}
