package io.github.fargatealloy.agent.it;

import io.github.fargatealloy.agent.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The ways to configure an agent: what holds in one must hold in the other. */
enum ConfigStyle {
  /** Environment variables; system properties take the same way. */
  PROPERTIES {
    @Override
    AppProcess.Launch configure(
        AppProcess.Launch launch, String endpoint, Map<Setting, String> settings) {
      launch.environment("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint);
      launch.environment("OTEL_BSP_SCHEDULE_DELAY", "500");
      launch.environment("OTEL_INSTRUMENTATION_MICROMETER_ENABLED", "true");
      settings.forEach(
          (setting, value) -> launch.environment(setting.environmentVariable(), value));
      return launch;
    }

    @Override
    AppProcess.Launch describeOnly(AppProcess.Launch launch, String endpoint) throws IOException {
      return configure(launch, endpoint)
          .environment("OTEL_INSTRUMENTATION_COMMON_DEFAULT_ENABLED", "false");
    }
  },

  /** A file, named by {@code OTEL_CONFIG_FILE}. */
  DECLARATIVE {
    @Override
    AppProcess.Launch configure(
        AppProcess.Launch launch, String endpoint, Map<Setting, String> settings)
        throws IOException {
      String ours =
          new TreeMap<>(settings)
              .entrySet().stream()
                  .map(entry -> nameInFile(entry.getKey()) + ": \"" + entry.getValue() + "\"")
                  .collect(Collectors.joining(", ", "{", "}"));
      return file(launch, FILE.formatted(endpoint, ours, "enabled: [micrometer]"));
    }

    @Override
    AppProcess.Launch describeOnly(AppProcess.Launch launch, String endpoint) throws IOException {
      return file(launch, FILE.formatted(endpoint, "{}", "default_enabled: false"));
    }

    private AppProcess.Launch file(AppProcess.Launch launch, String text) throws IOException {
      Path file = Files.createTempFile(Path.of("target"), "otel", ".yaml").toAbsolutePath();
      Files.writeString(file, text);
      return launch.environment("OTEL_CONFIG_FILE", file.toString());
    }
  };

  /** With the detectors that people name, one of which, {@code aws}, is wrong in a task. */
  private static final String FILE =
      """
      file_format: "1.1"
      resource:
        detection/development:
          detectors: [{service: }, {host: }, {process: }, {container: }, {aws: }]
      tracer_provider:
        processors:
          - batch:
              schedule_delay: 500
              exporter: {otlp_http: {endpoint: "%1$s/v1/traces"}}
      meter_provider:
        readers:
          - periodic:
              exporter: {otlp_http: {endpoint: "%1$s/v1/metrics"}}
      logger_provider:
        processors:
          - batch:
              exporter: {otlp_http: {endpoint: "%1$s/v1/logs"}}
      distribution:
        javaagent:
          instrumentation:
            %3$s
      instrumentation/development:
        java:
          fargate_alloy: %2$s
      """;

  /** Sends everything to an endpoint, soon. */
  abstract AppProcess.Launch configure(
      AppProcess.Launch launch, String endpoint, Map<Setting, String> settings) throws IOException;

  AppProcess.Launch configure(AppProcess.Launch launch, String endpoint) throws IOException {
    return configure(launch, endpoint, Map.of());
  }

  /** The same without instrumentation: an application starts in a third of the time. */
  abstract AppProcess.Launch describeOnly(AppProcess.Launch launch, String endpoint)
      throws IOException;

  private static String nameInFile(Setting setting) {
    return setting.property().substring("fargate.alloy.".length()).replace('.', '_');
  }
}
