package io.github.fargatealloy.agent.signals;

import io.github.fargatealloy.agent.settings.Setting;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.HashMap;
import java.util.Map;

/** Upstream's switches behind our two, one for every logging library. */
public enum LogDetail {
  LOGBACK_MDC(Setting.LOGS_MDC, "logback-appender", "mdc-attributes.included", "*"),
  LOG4J_MDC(Setting.LOGS_MDC, "log4j-appender", "mdc-attributes.included", "*"),
  JBOSS_MDC(Setting.LOGS_MDC, "jboss-logmanager", "mdc-attributes.included", "*"),
  LOGBACK_CODE(Setting.LOGS_CODE, "logback-appender", "capture-code-attributes", "true"),
  LOG4J_CODE(Setting.LOGS_CODE, "log4j-appender", "capture-code-attributes", "true");

  private final Setting setting;
  private final String instrumentation;
  private final String name;
  private final String value;

  LogDetail(Setting setting, String instrumentation, String name, String value) {
    this.setting = setting;
    this.instrumentation = instrumentation;
    this.name = name;
    this.value = value;
  }

  public Setting setting() {
    return setting;
  }

  public String property() {
    return "otel.instrumentation." + instrumentation + ".experimental." + name;
  }

  public String value() {
    return value;
  }

  public boolean isWanted(ConfigProperties config) {
    return setting.isOn(config);
  }

  /** Those that are wanted and that the user does not set. */
  public static Map<String, String> properties(ConfigProperties config) {
    Map<String, String> properties = new HashMap<>();
    for (LogDetail each : values()) {
      if (each.isWanted(config) && config.getString(each.property()) == null) {
        properties.put(each.property(), each.value);
      }
    }
    return properties;
  }
}
