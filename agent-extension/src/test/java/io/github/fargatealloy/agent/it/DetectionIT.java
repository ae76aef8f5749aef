package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.Await;
import io.github.fargatealloy.agent.detect.MetadataStub;
import io.github.fargatealloy.agent.detect.MetadataStub.Mode;
import io.github.fargatealloy.agent.detect.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionIT {
  private static final String METADATA_URI = "ECS_CONTAINER_METADATA_URI_V4";

  /** What the agent says of process, host and itself. */
  private static final List<String> OF_THE_AGENT =
      List.of("host.", "os.", "process.", "telemetry.", "service.version");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(ints = {17, 25, 8})
  void describesTheTaskExactly(int release) throws Exception {
    Scenario scenario = Scenario.named("fargate");
    try (OtlpSink sink = new OtlpSink();
        MetadataStub metadata = new MetadataStub(Mode.HEALTHY, scenario);
        AppProcess app =
            AppProcess.on(Jdk.ofRelease(release))
                .environment(METADATA_URI, metadata.uri())
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint())
                .start()) {
      assertThat(resource(app, sink)).isEqualTo(scenario.expected().stream().sorted().toList());
      assertThat(metadata.requests()).isEqualTo(2);
      assertThat(app.lines("fargate-alloy "))
          .singleElement()
          .asString()
          .contains("service orders", "container app", "shop-orders:17");
      assertThat(app.lines("ERROR")).isEmpty();
      assertThat(app.lines("WARN ")).isEmpty();
    }
  }

  @Test
  void describesTheTaskUnderADeclarativeFile() throws Exception {
    Scenario scenario = Scenario.named("ec2");
    try (OtlpSink sink = new OtlpSink();
        MetadataStub metadata = new MetadataStub(Mode.HEALTHY, scenario);
        AppProcess app =
            AppProcess.on(Jdk.current())
                .environment(METADATA_URI, metadata.uri())
                .environment("OTEL_CONFIG_FILE", declarative(sink).toString())
                .start()) {
      assertThat(app.get("/one").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(app.get("/actuator/health").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(resource(app, sink)).isEqualTo(scenario.expected().stream().sorted().toList());
      assertThat(sink.servedPaths()).containsExactly("/one");
      assertThat(sink.metricNames())
          .contains("http.server.request.duration", "fargate_alloy.delivery.waiting");
      assertThat(sink.logs()).isNotEmpty();
      assertThat(sink.resource()).doesNotContainKey("process.command_args");
    }
  }

  @Test
  void whatTheUserSaysWins() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        MetadataStub metadata = new MetadataStub(Mode.HEALTHY, Scenario.named("fargate"));
        AppProcess app =
            AppProcess.on(Jdk.current())
                .environment(METADATA_URI, metadata.uri())
                .environment("OTEL_SERVICE_NAME", "mine")
                .environment(
                    "OTEL_RESOURCE_ATTRIBUTES",
                    "cloud.region=mars,container.name=box,service.instance.id=7")
                .environment("OTEL_RESOURCE_PROVIDERS_AWS_ENABLED", "true")
                .option("-Dotel.exporter.otlp.endpoint=" + sink.endpoint())
                .start()) {
      assertThat(resource(app, sink))
          .contains(
              "service.name = mine",
              "cloud.region = mars",
              "container.name = box",
              "service.instance.id = 7",
              "aws.ecs.launchtype = fargate")
          // Two lines that upstream's provider would add, and it would ask again.
          .noneMatch(line -> line.startsWith("aws.ecs.container.image.id"));
      assertThat(metadata.requests()).isEqualTo(2);
    }
  }

  @Test
  void springsNameComesBeforeTheEcsServices() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        MetadataStub metadata = new MetadataStub(Mode.HEALTHY, Scenario.named("fargate"));
        AppProcess app =
            AppProcess.on(Jdk.current())
                .environment(METADATA_URI, metadata.uri())
                .environment("SPRING_APPLICATION_NAME", "spring-orders")
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint())
                .start()) {
      assertThat(resource(app, sink)).contains("service.name = spring-orders");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFailingEndpointDelaysTheApplicationByItsBudgetAtMost(Mode mode) throws Exception {
    if (mode.answers) {
      return;
    }
    try (MetadataStub metadata = new MetadataStub(mode, Scenario.named("fargate"));
        AppProcess app =
            AppProcess.on(Jdk.current())
                .environment(METADATA_URI, metadata.uri())
                .environment("OTEL_TRACES_EXPORTER", "none")
                .environment("OTEL_METRICS_EXPORTER", "none")
                .environment("OTEL_LOGS_EXPORTER", "none")
                .environment("OTEL_INSTRUMENTATION_COMMON_DEFAULT_ENABLED", "false")
                .start()) {
      app.say("exit");
      assertThat(app.exitCode()).isEqualTo(7);
      assertThat(app.lines("WARN ")).singleElement().asString().contains(metadata.uri());
      assertThat(app.lines("ERROR")).isEmpty();
    }
  }

  private Path declarative(OtlpSink sink) throws Exception {
    return Files.writeString(
        directory.resolve("otel.yaml"),
        """
        file_format: "1.0"
        resource:
          detection/development:
            detectors:
              - service:
              - host:
              - process:
              - container:
              - aws:
        tracer_provider:
          processors:
            - batch:
                schedule_delay: 500
                exporter:
                  otlp_http:
                    endpoint: %1$s/v1/traces
        meter_provider:
          readers:
            - periodic:
                exporter:
                  otlp_http:
                    endpoint: %1$s/v1/metrics
        logger_provider:
          processors:
            - batch:
                exporter:
                  otlp_http:
                    endpoint: %1$s/v1/logs
        """
            .formatted(sink.endpoint()));
  }

  /** As lines, once the process has ended and sent everything. */
  private static List<String> resource(AppProcess app, OtlpSink sink) throws Exception {
    app.port();
    app.terminate();
    app.exitCode();
    Await.until("something sent", Duration.ofSeconds(1), sink::hasReceived);
    Map<String, Object> attributes = new TreeMap<>(sink.resource());
    return attributes.entrySet().stream()
        .filter(entry -> OF_THE_AGENT.stream().noneMatch(entry.getKey()::startsWith))
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .toList();
  }
}
