package io.github.fargatealloy.agent.fit;

import static java.util.Collections.emptyList;
import static java.util.Collections.emptyMap;

import io.github.fargatealloy.agent.settings.Setting;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Switches off the instrumentations that cannot match the application, in an agent that is
 * configured by properties and environment. Whatever the user sets for an instrumentation stays.
 */
public final class FittedAgent {
  private static final Logger logger = Logger.getLogger(FittedAgent.class.getName());
  private static final String DEFAULT_ENABLED = "otel.instrumentation.common.default-enabled";

  private FittedAgent() {}

  /** What to add to the configuration. */
  public static Map<String, String> properties(ConfigProperties config) {
    if (!Setting.FIT_ENABLED.isOn(config) || !config.getBoolean(DEFAULT_ENABLED, true)) {
      return emptyMap();
    }
    Map<String, String> properties = new HashMap<>();
    for (String name :
        switchedOff(
            Setting.FIT_NEEDED.text(config), each -> config.getString(property(each)) != null)) {
      properties.put(property(name), "false");
    }
    return properties;
  }

  /**
   * @param found what the build of the application found, or anything else
   */
  static List<String> switchedOff(String found, Predicate<String> isSet) {
    long startNanos = System.nanoTime();
    try {
      Fitting fitting = Fitting.ofThisApplication(found);
      List<String> names = fitting.switchedOff(isSet);
      logger.info(
          names.size()
              + " of the agent's "
              + fitting.size()
              + " instrumentations are switched off because the class path has no class for them ("
              + (System.nanoTime() - startNanos) / 1_000_000
              + " ms). For libraries that are loaded from elsewhere later, set "
              + Setting.FIT_ENABLED.property()
              + "=false.");
      return names;
    } catch (IOException | RuntimeException unknown) {
      logger.log(Level.INFO, "All instrumentations stay on: {0}", unknown.getMessage());
      return emptyList();
    }
  }

  private static String property(String name) {
    return "otel.instrumentation." + name + ".enabled";
  }
}
