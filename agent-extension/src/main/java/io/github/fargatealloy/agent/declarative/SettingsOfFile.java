package io.github.fargatealloy.agent.declarative;

import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The extension's settings in a file: {@code fargate.alloy.metadata.timeout} is {@code
 * metadata_timeout} under {@code instrumentation/development.java.fargate_alloy}. System properties
 * and environment variables override them.
 */
public final class SettingsOfFile {
  private static final String NODE = "fargate_alloy";

  private SettingsOfFile() {}

  public static OpenTelemetryConfigurationModel settle(OpenTelemetryConfigurationModel model) {
    CurrentConfig.settle(read(model));
    return model;
  }

  static ConfigProperties read(OpenTelemetryConfigurationModel model) {
    Map<String, String> properties = new HashMap<>();
    flatten("fargate.alloy", new JavaInstrumentation(model).settings(NODE), properties);
    return DefaultConfigProperties.create(
        properties, ComponentLoader.forClassLoader(SettingsOfFile.class.getClassLoader()));
  }

  private static void flatten(String prefix, Map<?, ?> node, Map<String, String> properties) {
    node.forEach(
        (name, value) -> {
          String property = prefix + "." + name.toString().replace('_', '.');
          if (value instanceof Map) {
            flatten(property, (Map<?, ?>) value, properties);
          } else if (value != null) {
            properties.put(property, text(value));
          }
        });
  }

  private static String text(Object value) {
    return value instanceof List
        ? ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(","))
        : value.toString();
  }
}
