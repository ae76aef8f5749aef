package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.Await;
import io.github.fargatealloy.agent.detect.MetadataStub;
import io.github.fargatealloy.agent.detect.MetadataStub.Mode;
import io.github.fargatealloy.agent.detect.Scenario;
import io.github.fargatealloy.agent.settings.Setting;
import io.github.fargatealloy.local.metadata.MetadataServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers of the local runner's metadata endpoint, on their way spoilt in every way. */
@Execution(ExecutionMode.CONCURRENT)
class MetadataFailureIT {
  private static final Duration BUDGET = Duration.ofSeconds(1);

  /** Far less than any endpoint of these tests would hang. */
  private static final Duration A_BUSY_MACHINE = Duration.ofSeconds(3);

  /** On each JDK, and configured in each way. */
  private static Stream<Arguments> everyMode() {
    return Arrays.stream(Mode.values())
        .flatMap(
            mode -> {
              int even = mode.ordinal() % 2;
              return Stream.of(
                  Arguments.of(mode, 17, ConfigStyle.values()[even]),
                  Arguments.of(mode, 25, ConfigStyle.values()[1 - even]));
            });
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest(name = "{0}, JDK {1}, {2}")
  @MethodSource("everyMode")
  void costsTheBudgetAtMostAndOnlyWhatCannotBeHad(Mode mode, int release, ConfigStyle style)
      throws Exception {
    Scenario scenario = scenario();
    try (OtlpSink sink = new OtlpSink();
        MetadataStub metadata = new MetadataStub(mode, scenario);
        AppProcess app = launch(mode, release, style, sink, metadata).start()) {
      if (mode.answers) {
        assertThat(SentResource.of(app, sink)).isEqualTo(scenario.expected());
        assertThat(app.lines("WARN ")).isEmpty();
      } else {
        Await.until("a warning", Duration.ofMinutes(3), () -> !app.lines("WARN ").isEmpty());
        assertThat(metadata.sinceFirstRequest()).isLessThan(BUDGET.plus(A_BUSY_MACHINE));
        assertThat(SentResource.of(app, sink))
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

  private static AppProcess.Launch launch(
      Mode mode, int release, ConfigStyle style, OtlpSink sink, MetadataStub metadata)
      throws Exception {
    AppProcess.Launch launch =
        style
            .describeOnly(AppProcess.on(Jdk.ofRelease(release)), sink.endpoint())
            .environment("ECS_CONTAINER_METADATA_URI_V4", metadata.uri());
    return mode.answers
        ? launch
        : launch
            .withItsOwnTimeouts()
            .environment(Setting.STOP_FLUSH_TIMEOUT.environmentVariable(), "30s");
  }

  private static Scenario scenario() throws Exception {
    try (MetadataServer metadata = LocalRunnerTask.serve()) {
      return LocalRunnerTask.scenario(metadata);
    }
  }
}
