package io.github.fargatealloy.agent.signals;

import static java.util.Collections.emptyMap;
import static java.util.Collections.singletonMap;

import io.github.fargatealloy.agent.settings.Setting;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The attributes that carry the command line, and with it every {@code -D} secret. */
public final class CommandLine {
  private static final String DISABLED_KEYS = "otel.resource.disabled.keys";
  private static final List<String> ATTRIBUTES =
      Collections.unmodifiableList(Arrays.asList("process.command_args", "process.command_line"));

  private CommandLine() {}

  /** Adds them to the keys that the user disables, except those that the user sets. */
  public static Map<String, String> drop(ConfigProperties config) {
    if (!Setting.COMMAND_LINE_DROPPED.isOn(config)) {
      return emptyMap();
    }
    Set<String> disabled = new LinkedHashSet<>(ATTRIBUTES);
    disabled.removeAll(config.getMap("otel.resource.attributes").keySet());
    disabled.addAll(config.getList(DISABLED_KEYS));
    return singletonMap(DISABLED_KEYS, String.join(",", disabled));
  }

  public static List<String> attributes() {
    return ATTRIBUTES;
  }
}
