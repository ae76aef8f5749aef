package io.github.fargatealloy.agent.declarative;

import static java.util.Collections.singletonList;

import io.github.fargatealloy.agent.defaults.UpstreamDefault;
import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.github.fargatealloy.agent.settings.Setting;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;

/** The settings of upstream's instrumentations that the properties set by their own names. */
public final class InstrumentationDefaults {
  private InstrumentationDefaults() {}

  public static OpenTelemetryConfigurationModel complete(OpenTelemetryConfigurationModel model) {
    JavaInstrumentation java = new JavaInstrumentation(model);
    java.putIfAbsent(
        "otel_sdk", UpstreamDefault.SDK_TELEMETRY.value(), "internal_telemetry_version");
    java.putIfAbsent("micrometer", UpstreamDefault.MICROMETER_UNIT.value(), "base_time_unit");
    if (Setting.LOGS_MDC.isOn(CurrentConfig.get())) {
      for (String library :
          new String[] {"logback_appender", "log4j_appender", "jboss_logmanager"}) {
        java.putIfAbsent(library, singletonList("*"), "mdc_attributes/development", "included");
      }
    }
    if (Setting.LOGS_CODE.isOn(CurrentConfig.get())) {
      for (String library : new String[] {"logback_appender", "log4j_appender"}) {
        java.putIfAbsent(library, true, "capture_code_attributes/development");
      }
    }
    return model;
  }
}
