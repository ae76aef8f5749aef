package io.github.fargatealloy.agent.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.settings.Setting;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfiguration;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a declarative file becomes, parsed by the SDK's own reader. */
class CompletedFileTest {
  @Test
  void aSignalThatTheFileDoesNotMentionGoesToTheSidecar() {
    OpenTelemetryConfigurationModel file = DefaultPipelines.complete(file(""));
    var spans = file.getTracerProvider().getProcessors().get(0).getBatch();
    assertThat(spans.getMaxQueueSize()).isEqualTo(8192);
    assertThat(spans.getExporter().getOtlpHttp()).isNotNull();
    var logs = file.getLoggerProvider().getProcessors().get(0).getBatch();
    assertThat(logs.getMaxQueueSize()).isEqualTo(8192);
    assertThat(logs.getExporter().getOtlpHttp()).isNotNull();
    var metrics = file.getMeterProvider().getReaders().get(0).getPeriodic();
    assertThat(metrics.getExporter().getOtlpHttp()).isNotNull();
  }

  @Test
  void aSectionWithAnEmptyListSwitchesItsSignalOff() {
    OpenTelemetryConfigurationModel file =
        DefaultPipelines.complete(file("logger_provider: {processors: []}"));
    assertThat(file.getLoggerProvider().getProcessors()).isEmpty();
    assertThat(file.getTracerProvider().getProcessors()).hasSize(1);
  }

  @Test
  void theFilesDetectorsComeBetweenOurs() {
    OpenTelemetryConfigurationModel file =
        ResourceDetection.complete(
            file("resource: {detection/development: {detectors: [{host: }, {jar: }]}}"));
    assertThat(file.getResource().getDetectionDevelopment().getDetectors())
        .hasSize(4)
        .first()
        .extracting(each -> each.getAdditionalProperties().keySet())
        .isEqualTo(Set.of("fargate_alloy_service_name"));
    assertThat(file.getResource().getDetectionDevelopment().getDetectors())
        .last()
        .extracting(each -> each.getAdditionalProperties().keySet())
        .isEqualTo(Set.of("fargate_alloy_ecs"));
  }

  @Test
  void theCommandLineIsExcludedBesideWhatTheFileExcludes() {
    OpenTelemetryConfigurationModel file =
        ResourceDetection.complete(
            file("resource: {detection/development: {attributes: {excluded: [host.name]}}}"));
    assertThat(file.getResource().getDetectionDevelopment().getAttributes().getExcluded())
        .containsExactlyInAnyOrder("process.command_args", "process.command_line", "host.name");
  }

  @Test
  void theFilesSamplerDecidesOnWhatIsNoHealthCheck() {
    OpenTelemetryConfigurationModel file =
        SamplerOfFile.wrap(file("tracer_provider: {processors: [], sampler: {always_off: }}"));
    assertThat(file.getTracerProvider().getSampler().getAdditionalProperties())
        .containsOnlyKeys("fargate_alloy_health_checks");
    assertThat(
            new HealthCheckSamplerComponent()
                .create(DeclarativeConfiguration.toConfigProperties(yaml("others: {always_off: }")))
                .getDescription())
        .isEqualTo("HealthCheckSampler{AlwaysOffSampler}");
  }

  @Test
  void withoutASamplerTheSdksDefaultDecides() {
    assertThat(
            new HealthCheckSamplerComponent()
                .create(DeclarativeConfiguration.toConfigProperties(yaml("{}")))
                .getDescription())
        .startsWith("HealthCheckSampler{ParentBased{root:AlwaysOnSampler");
  }

  @Test
  void requestsInFlightAreCountedBehindTheFilesProcessors() {
    OpenTelemetryConfigurationModel file =
        ProcessorsOfFile.complete(
            file("tracer_provider: {processors: [{simple: {exporter: {console: }}}]}"));
    assertThat(file.getTracerProvider().getProcessors()).hasSize(2);
    assertThat(file.getTracerProvider().getProcessors().get(1).getAdditionalProperties())
        .containsOnlyKeys("fargate_alloy_in_flight");
  }

  @Test
  void settingsAreReadWithUnderscoresListsAndNesting() {
    ConfigProperties settings =
        SettingsOfFile.read(
            file(
                """
                instrumentation/development:
                  java:
                    fargate_alloy:
                      metadata_timeout: 500
                      health_check:
                        paths: [/a, /b]
                      logs_mdc: true
                """));
    assertThat(Setting.METADATA_TIMEOUT.duration(settings)).isEqualTo(Duration.ofMillis(500));
    assertThat(Setting.HEALTH_CHECK_PATHS.list(settings)).containsExactly("/a", "/b");
    assertThat(Setting.LOGS_MDC.isOn(settings)).isTrue();
    assertThat(Setting.LOGS_CODE.isOn(settings)).isFalse();
  }

  @Test
  void whatTheFileSaysOfAnInstrumentationStays() {
    OpenTelemetryConfigurationModel file =
        InstrumentationDefaults.complete(
            file("instrumentation/development: {java: {micrometer: {base_time_unit: ms}}}"));
    JavaInstrumentation java = new JavaInstrumentation(file);
    assertThat(java.settings("micrometer")).isEqualTo(Map.of("base_time_unit", "ms"));
    assertThat(java.settings("otel_sdk")).isEqualTo(Map.of("internal_telemetry_version", "latest"));
  }

  @Test
  void aNestedValueIsAddedBesideItsNeighbours() {
    OpenTelemetryConfigurationModel file =
        file("instrumentation/development: {java: {x: {a: {b: 1}}}}");
    JavaInstrumentation java = new JavaInstrumentation(file);
    java.putIfAbsent("x", List.of("*"), "a", "c");
    java.putIfAbsent("x", 2, "a", "b");
    java.putIfAbsent("x", 2, "a", "b", "c");
    assertThat(java.settings("x")).isEqualTo(Map.of("a", Map.of("b", 1, "c", List.of("*"))));
  }

  private static OpenTelemetryConfigurationModel file(String sections) {
    return DeclarativeConfiguration.parse(yaml("file_format: \"1.1\"\n" + sections));
  }

  private static InputStream yaml(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
