package io.github.fargatealloy.agent.fit;

import static java.util.Collections.emptyMap;

import io.github.fargatealloy.agent.settings.Setting;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.DistributionModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.DistributionPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The same for an agent that is configured by a declarative file: what cannot match is added to
 * {@code distribution.javaagent.instrumentation.disabled}. Whether to fit is asked of system
 * property and environment, as for everything that the file has no place for.
 */
public final class FittedDistribution implements DeclarativeConfigurationCustomizerProvider {
  private static final String JAVAAGENT = "javaagent";
  private static final String INSTRUMENTATION = "instrumentation";
  private static final String DISABLED = "disabled";
  private static final String ENABLED = "enabled";
  private static final String DEFAULT_ENABLED = "default_enabled";

  /** Before the agent reads the node, which it does at 0. */
  @Override
  public int order() {
    return -1;
  }

  @Override
  public void customize(DeclarativeConfigurationCustomizer customizer) {
    ConfigProperties process =
        DefaultConfigProperties.create(
            emptyMap(), ComponentLoader.forClassLoader(getClass().getClassLoader()));
    if (Setting.FIT_ENABLED.isOn(process)) {
      String found = Setting.FIT_NEEDED.text(process);
      customizer.addModelCustomizer(model -> fit(model, found));
    }
  }

  static OpenTelemetryConfigurationModel fit(OpenTelemetryConfigurationModel model, String found) {
    DistributionModel distribution = model.getDistribution();
    if (distribution == null) {
      distribution = new DistributionModel();
      model.withDistribution(distribution);
    }
    DistributionPropertyModel javaagent = distribution.getAdditionalProperties().get(JAVAAGENT);
    if (javaagent == null) {
      javaagent = new DistributionPropertyModel();
      distribution.withAdditionalProperty(JAVAAGENT, javaagent);
    }
    Map<Object, Object> instrumentation = new LinkedHashMap<>();
    Object given = javaagent.getAdditionalProperties().get(INSTRUMENTATION);
    if (given instanceof Map) {
      instrumentation.putAll((Map<?, ?>) given);
    }
    if (!Boolean.FALSE.equals(instrumentation.get(DEFAULT_ENABLED))) {
      javaagent.withAdditionalProperty(INSTRUMENTATION, fit(instrumentation, found));
    }
    return model;
  }

  private static Map<Object, Object> fit(Map<Object, Object> instrumentation, String found) {
    Set<Object> disabled = names(instrumentation, DISABLED);
    Set<Object> set = new HashSet<>(disabled);
    set.addAll(names(instrumentation, ENABLED));
    for (String name : FittedAgent.switchedOff(found, each -> set.contains(inFile(each)))) {
      disabled.add(inFile(name));
    }
    instrumentation.put(DISABLED, disabled);
    return instrumentation;
  }

  private static Set<Object> names(Map<Object, Object> instrumentation, String key) {
    Object names = instrumentation.get(key);
    return names instanceof Collection
        ? new LinkedHashSet<>((Collection<?>) names)
        : new LinkedHashSet<>();
  }

  private static String inFile(String name) {
    return name.replace('-', '_');
  }
}
