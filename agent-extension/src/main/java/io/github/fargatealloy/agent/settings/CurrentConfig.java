package io.github.fargatealloy.agent.settings;

import static java.util.Collections.emptyMap;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.Map;

/**
 * The configuration of this process, for the parts that the agent creates after the SDK and gives
 * none. It is settled before any of them runs.
 */
public final class CurrentConfig {
  private static volatile ConfigProperties settled =
      DefaultConfigProperties.create(
          emptyMap(), ComponentLoader.forClassLoader(CurrentConfig.class.getClassLoader()));

  private CurrentConfig() {}

  /** Of the form of a properties customizer: changes nothing. */
  public static Map<String, String> settle(ConfigProperties config) {
    settled = config;
    return emptyMap();
  }

  public static ConfigProperties get() {
    return settled;
  }
}
