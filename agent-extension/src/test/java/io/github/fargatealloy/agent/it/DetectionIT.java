package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fargatealloy.agent.detect.MetadataStub;
import io.github.fargatealloy.agent.detect.MetadataStub.Mode;
import io.github.fargatealloy.agent.detect.Scenario;
import io.github.fargatealloy.local.metadata.MetadataServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class DetectionIT {
  private static final String METADATA_URI = "ECS_CONTAINER_METADATA_URI_V4";

  private static final String OTLP_METRICS =
      """
      meter_provider:
        readers:
          - periodic:
              exporter:
                otlp_http:
                  endpoint: %s/v1/metrics
      """;

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
      assertThat(SentResource.of(app, sink))
          .isEqualTo(scenario.expected().stream().sorted().toList());
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
            ConfigStyle.DECLARATIVE
                .configure(AppProcess.on(Jdk.current()), sink.endpoint())
                .environment(METADATA_URI, metadata.uri())
                .start()) {
      assertThat(app.get("/one").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(app.get("/actuator/health").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(SentResource.of(app, sink))
          .isEqualTo(scenario.expected().stream().sorted().toList());
      assertThat(sink.servedPaths()).containsExactly("/one");
      assertThat(sink.metricNames())
          .contains("http.server.request.duration", "fargate_alloy.delivery.waiting");
      assertThat(sink.logs()).isNotEmpty();
      assertThat(sink.resource()).doesNotContainKey("process.command_args");
    }
  }

  @Test
  void describesTheTaskThatTheLocalRunnerRuns() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        MetadataServer metadata = LocalRunnerTask.serve();
        AppProcess app =
            AppProcess.on(Jdk.current())
                .environment(METADATA_URI, metadata.uri("app").toString())
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint())
                .start()) {
      assertThat(SentResource.of(app, sink))
          .isEqualTo(LocalRunnerTask.scenario(metadata).expected());
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
                .option("-Dotel.exporter.otlp.endpoint=" + sink.endpoint())
                .start()) {
      assertThat(SentResource.of(app, sink))
          .contains(
              "service.name = mine",
              "cloud.region = mars",
              "container.name = box",
              "service.instance.id = 7",
              "aws.ecs.launchtype = fargate");
    }
  }

  @Test
  void whatTheUserSaysInADeclarativeFileWins() throws Exception {
    String attributes =
        """
        resource:
          attributes:
            - {name: service.name, value: mine}
            - {name: cloud.region, value: mars}
        """;
    try (OtlpSink sink = new OtlpSink();
        MetadataStub metadata = new MetadataStub(Mode.HEALTHY, Scenario.named("fargate"));
        AppProcess app =
            AppProcess.on(Jdk.current())
                .environment(METADATA_URI, metadata.uri())
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint())
                .environment(
                    "OTEL_CONFIG_FILE",
                    Files.writeString(
                            directory.resolve("user.yaml"),
                            "file_format: \"1.1\"\n"
                                + attributes
                                + OTLP_METRICS.formatted(sink.endpoint()))
                        .toString())
                .start()) {
      assertThat(SentResource.of(app, sink))
          .contains("service.name = mine", "cloud.region = mars", "aws.ecs.launchtype = fargate");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theEc2MetadataServiceIsNotTouchedEvenWhereUpstreamsProvidersAreOn(ConfigStyle style)
      throws Exception {
    try (OtlpSink sink = new OtlpSink();
        MetadataStub metadata = new MetadataStub(Mode.HEALTHY, Scenario.named("ec2"));
        ServerSocket ec2 = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        AppProcess app =
            style
                .configure(AppProcess.on(Jdk.current()), sink.endpoint())
                .environment(METADATA_URI, metadata.uri())
                .option("-Dotel.resource.providers.aws.enabled=true")
                .option("-Dotel.aws.imds.endpointOverride=127.0.0.1:" + ec2.getLocalPort())
                .start()) {
      assertThat(SentResource.of(app, sink))
          .isEqualTo(Scenario.named("ec2").expected().stream().sorted().toList());
      assertThat(metadata.requests()).isEqualTo(2);
      ec2.setSoTimeout(1);
      assertThatThrownBy(ec2::accept).isInstanceOf(SocketTimeoutException.class);
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
      assertThat(SentResource.of(app, sink)).contains("service.name = spring-orders");
    }
  }
}
