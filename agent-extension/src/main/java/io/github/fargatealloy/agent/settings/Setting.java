package io.github.fargatealloy.agent.settings;

import static java.util.Collections.singletonMap;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
  FIT_NEEDED(
      "fargate.alloy.fit.needed",
      "none",
      "The instrumentations that the application needs, as the Maven plugin found them and for which"
          + " version of the agent: the class path is then not searched. Of another version, it"
          + " is."),
  ECS_ENABLED(
      "fargate.alloy.ecs.enabled",
      "true",
      "Reads the task metadata endpoint and describes the task in the resource."),
  METADATA_TIMEOUT(
      "fargate.alloy.metadata.timeout",
      "1s",
      "All that start-up may wait for the task metadata endpoint, retries included. It answers"
          + " within milliseconds; when it does not, the application matters more."),
  BUFFER_SIZE_MIB(
      "fargate.alloy.buffer.size.mib",
      "16",
      "Telemetry kept, compressed, while the collector does not answer; then the oldest is dropped."
          + " 0 leaves export to the SDK, which drops each batch after 8 seconds."),
  STOP_AFTER_APPLICATION(
      "fargate.alloy.stop.after.application",
      "true",
      "Closes the SDK after the application's shutdown hooks instead of beside them, so that"
          + " requests answered while it drains keep their spans."),
  STOP_WAIT(
      "fargate.alloy.stop.wait",
      "110s",
      "The longest wait for those hooks, below Fargate's longest stop timeout of 120 seconds."
          + " Telemetry is flushed every second meanwhile: a shorter stop timeout costs one second"
          + " of it at most."),
  STOP_FLUSH_TIMEOUT(
      "fargate.alloy.stop.flush.timeout",
      "3s",
      "The longest wait for the last export, where the collector accepts and never answers."),
  HALT_FLUSHED(
      "fargate.alloy.halt.flushed",
      "true",
      "Flushes for two seconds at most before Runtime.halt, which runs no shutdown hook. It adds a"
          + " call to java.lang.Runtime."),
  HEALTH_CHECKS_DROPPED(
      "fargate.alloy.health.checks.dropped",
      "true",
      "Records no span for requests of load balancers and probes; their metrics stay."),
  HEALTH_CHECK_PATHS(
      "fargate.alloy.health.check.paths",
      "*/actuator/health,*/actuator/health/*,/health,/health/live,/health/ready,/health/started,"
          + "/healthz,/livez,/readyz,/q/health,/q/health/*",
      "The paths of such requests, of Spring Boot, MicroProfile and Quarkus; * stands for any"
          + " characters."),
  HEALTH_CHECK_USER_AGENTS(
      "fargate.alloy.health.check.user.agents",
      "ELB-HealthChecker/*,Amazon-Route53-Health-Check-Service*,kube-probe/*",
      "Who sends such requests to other paths; * stands for any characters."),
  COMMAND_LINE_DROPPED(
      "fargate.alloy.command.line.dropped",
      "true",
      "Leaves process.command_args and process.command_line out of the resource: they carry every"
          + " -D secret."),
  LOGS_MDC(
      "fargate.alloy.logs.mdc",
      "false",
      "Sends the MDC (the thread's diagnostic context) of Logback, Log4j and JBoss LogManager as"
          + " log attributes. Off, because applications put personal data there."),
  LOGS_CODE(
      "fargate.alloy.logs.code",
      "false",
      "Sends class, method and line of each log statement. Off, because the logging libraries find"
          + " them by walking the stack."),
  SERVER_TIMING(
      "fargate.alloy.server.timing",
      "false",
      "Adds the trace to each HTTP response as a Server-Timing header, for real user monitoring in"
          + " browsers. Off, because it shows trace ids to the public.");

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

  public String text(ConfigProperties config) {
    return read(config, properties -> properties.getString(property));
  }

  public Duration duration(ConfigProperties config) {
    return read(config, properties -> properties.getDuration(property));
  }

  public List<String> list(ConfigProperties config) {
    List<String> set = config.getList(property);
    return set.isEmpty() ? Arrays.asList(defaultValue.split(",")) : set;
  }

  public int number(ConfigProperties config) {
    return read(config, properties -> properties.getInt(property));
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
