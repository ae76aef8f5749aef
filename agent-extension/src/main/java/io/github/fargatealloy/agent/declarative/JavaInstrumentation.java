package io.github.fargatealloy.agent.declarative;

import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.internal.ExperimentalInstrumentationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.internal.ExperimentalLanguageSpecificInstrumentationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.internal.ExperimentalLanguageSpecificInstrumentationPropertyModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The node {@code instrumentation/development.java} of a file. */
final class JavaInstrumentation {
  private final OpenTelemetryConfigurationModel model;

  JavaInstrumentation(OpenTelemetryConfigurationModel model) {
    this.model = model;
  }

  /** The settings of one instrumentation, empty when the file has none. */
  Map<String, Object> settings(String instrumentation) {
    ExperimentalInstrumentationModel development = model.getInstrumentationDevelopment();
    if (development == null || development.getJava() == null) {
      return Collections.emptyMap();
    }
    ExperimentalLanguageSpecificInstrumentationPropertyModel settings =
        development.getJava().getAdditionalProperties().get(instrumentation);
    return settings == null ? Collections.emptyMap() : settings.getAdditionalProperties();
  }

  /** The names lead from the instrumentation to the value; what the file has already stays. */
  void putIfAbsent(String instrumentation, Object value, String... names) {
    Map<String, Object> node = writable(instrumentation);
    for (int i = 0; i < names.length - 1; i++) {
      Object child = node.get(names[i]);
      if (child != null && !(child instanceof Map)) {
        return;
      }
      Map<String, Object> copy = new LinkedHashMap<>();
      if (child != null) {
        ((Map<?, ?>) child).forEach((name, inner) -> copy.put(String.valueOf(name), inner));
      }
      node.put(names[i], copy);
      node = copy;
    }
    node.putIfAbsent(names[names.length - 1], value);
  }

  private Map<String, Object> writable(String instrumentation) {
    if (model.getInstrumentationDevelopment() == null) {
      model.withInstrumentationDevelopment(new ExperimentalInstrumentationModel());
    }
    ExperimentalInstrumentationModel development = model.getInstrumentationDevelopment();
    if (development.getJava() == null) {
      development.withJava(new ExperimentalLanguageSpecificInstrumentationModel());
    }
    return development
        .getJava()
        .getAdditionalProperties()
        .computeIfAbsent(
            instrumentation, name -> new ExperimentalLanguageSpecificInstrumentationPropertyModel())
        .getAdditionalProperties();
  }
}
