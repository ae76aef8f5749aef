package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fargatealloy.agent.Await;
import io.github.fargatealloy.agent.detect.MetadataStub;
import io.github.fargatealloy.agent.detect.MetadataStub.Mode;
import io.github.fargatealloy.agent.detect.Scenario;
import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.local.definition.TaskDefinitionFile;
import io.github.fargatealloy.local.metadata.MetadataServer;
import io.github.fargatealloy.local.metadata.TaskIdentity;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionIT {
  private static final String METADATA_URI = "ECS_CONTAINER_METADATA_URI_V4";

  private static final String LOCAL_TASK =
      """
      {
        "family": "orders",
        "cpu": "1024",
        "memory": "2048",
        "executionRoleArn": "arn:aws-us-gov:iam::111122223333:role/orders-execution",
        "containerDefinitions": [{
          "name": "app",
          "image": "registry.internal:5000/orders:1.4.0",
          "logConfiguration": {
            "logDriver": "awslogs",
            "options": {
              "awslogs-group": "/ecs/orders",
              "awslogs-region": "us-gov-west-1",
              "awslogs-stream-prefix": "ecs"
            }
          }
        }]
      }
      """;

  /** What the agent says of process, host and itself. */
  private static final List<String> OF_THE_AGENT =
      List.of("host.", "os.", "process.", "telemetry.", "service.version");

  private static final String OTLP_METRICS =
      """
      meter_provider:
        readers:
          - periodic:
              exporter:
                otlp_http:
                  endpoint: %s/v1/metrics
      """;

  private static final Duration BUDGET = Duration.ofSeconds(1);

  /** Far less than any endpoint of these tests would hang. */
  private static final Duration A_BUSY_MACHINE = Duration.ofSeconds(3);

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
                .environment("OTEL_CONFIG_FILE", declarative(sink, "").toString())
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
  void describesTheTaskThatTheLocalRunnerRuns() throws Exception {
    TaskDefinition definition =
        TaskDefinitionFile.parse("task-definition.json", LOCAL_TASK).value().orElseThrow();
    try (OtlpSink sink = new OtlpSink();
        MetadataServer metadata = MetadataServer.start(definition);
        AppProcess app =
            AppProcess.on(Jdk.current())
                .environment(METADATA_URI, metadata.uri("app").toString())
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint())
                .start()) {
      TaskIdentity task = metadata.identity();
      String logs = "arn:aws-us-gov:logs:us-gov-west-1:111122223333:log-group:/ecs/orders";
      String stream = "ecs/app/" + task.taskId();
      assertThat(resource(app, sink))
          .filteredOn(line -> !line.startsWith("service.instance.id = "))
          .filteredOn(line -> !line.startsWith("container.image.id = "))
          .containsExactly(
              "aws.ecs.cluster.arn = " + task.clusterArn(),
              "aws.ecs.container.arn = " + task.containerArn("app"),
              "aws.ecs.launchtype = fargate",
              "aws.ecs.task.arn = " + task.taskArn(),
              "aws.ecs.task.family = orders",
              "aws.ecs.task.id = " + task.taskId(),
              "aws.ecs.task.revision = 1",
              "aws.log.group.arns = [" + logs + "]",
              "aws.log.group.names = [/ecs/orders]",
              "aws.log.stream.arns = [" + logs + ":log-stream:" + stream + "]",
              "aws.log.stream.names = [" + stream + "]",
              "cloud.account.id = 111122223333",
              "cloud.availability_zone = us-gov-west-1a",
              "cloud.platform = aws_ecs",
              "cloud.provider = aws",
              "cloud.region = us-gov-west-1",
              "cloud.resource_id = " + task.containerArn("app"),
              "container.id = " + task.dockerId("app"),
              "container.image.name = registry.internal:5000/orders",
              "container.image.tags = [1.4.0]",
              "container.name = app",
              "service.name = orders");
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
      assertThat(resource(app, sink))
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
      assertThat(resource(app, sink))
          .contains("service.name = mine", "cloud.region = mars", "aws.ecs.launchtype = fargate");
    }
  }

  @Test
  void theEc2MetadataServiceIsNotTouchedEvenWhereUpstreamsProvidersAreOn() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        MetadataStub metadata = new MetadataStub(Mode.HEALTHY, Scenario.named("ec2"));
        ServerSocket ec2 = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        AppProcess app =
            AppProcess.on(Jdk.current())
                .environment(METADATA_URI, metadata.uri())
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint())
                .option("-Dotel.resource.providers.aws.enabled=true")
                .option("-Dotel.aws.imds.endpointOverride=127.0.0.1:" + ec2.getLocalPort())
                .start()) {
      assertThat(resource(app, sink))
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
      assertThat(resource(app, sink)).contains("service.name = spring-orders");
    }
  }

  /** On each JDK, and configured in each way. */
  private static Stream<Arguments> everyModeOfTheEndpoint() {
    return Arrays.stream(Mode.values())
        .flatMap(
            mode -> {
              boolean even = mode.ordinal() % 2 == 0;
              return Stream.of(Arguments.of(mode, 17, even), Arguments.of(mode, 25, !even));
            });
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest(name = "{0}, JDK {1}, declarative: {2}")
  @MethodSource("everyModeOfTheEndpoint")
  void anEndpointThatFailsCostsItsBudgetAtMostAndOnlyWhatCannotBeHad(
      Mode mode, int release, boolean isDeclarative) throws Exception {
    Scenario scenario = Scenario.named("fargate");
    try (OtlpSink sink = new OtlpSink();
        MetadataStub metadata = new MetadataStub(mode, scenario);
        AppProcess app =
            withoutInstrumentation(AppProcess.on(Jdk.ofRelease(release)), sink, isDeclarative)
                .environment(METADATA_URI, metadata.uri())
                .start()) {
      if (mode.answers) {
        assertThat(resource(app, sink)).isEqualTo(scenario.expected().stream().sorted().toList());
        assertThat(app.lines("WARN ")).isEmpty();
      } else {
        Await.until("a warning", Duration.ofSeconds(30), () -> !app.lines("WARN ").isEmpty());
        assertThat(metadata.sinceFirstRequest()).isLessThan(BUDGET.plus(A_BUSY_MACHINE));
        assertThat(resource(app, sink))
            .filteredOn(line -> !line.startsWith("service.instance.id = "))
            .containsExactly(
                "cloud.platform = aws_ecs",
                "cloud.provider = aws",
                "service.name = unknown_service:java");
        assertThat(app.lines("WARN "))
            .singleElement()
            .asString()
            .contains(metadata.uri() + ": ", metadata.uri() + "/task: ", "aws.ecs.*");
      }
      assertThat(app.lines("ERROR")).isEmpty();
    }
  }

  /** Only what describes the process, for it starts in a third of the time. */
  private AppProcess.Launch withoutInstrumentation(
      AppProcess.Launch launch, OtlpSink sink, boolean isDeclarative) throws Exception {
    return isDeclarative
        ? launch.environment(
            "OTEL_CONFIG_FILE",
            declarative(
                    sink,
                    """
                    distribution:
                      javaagent:
                        instrumentation:
                          default_enabled: false
                    """)
                .toString())
        : launch
            .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint())
            .environment("OTEL_INSTRUMENTATION_COMMON_DEFAULT_ENABLED", "false");
  }

  private Path declarative(OtlpSink sink, String more) throws Exception {
    return Files.writeString(
        directory.resolve("otel.yaml"),
        """
        file_format: "1.1"
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
                .formatted(sink.endpoint())
            + more);
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
