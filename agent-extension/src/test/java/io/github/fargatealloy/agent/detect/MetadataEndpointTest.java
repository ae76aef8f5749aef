package io.github.fargatealloy.agent.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.LogCapture;
import io.github.fargatealloy.agent.detect.MetadataStub.Mode;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataEndpointTest {
  private static final Scenario FARGATE = Scenario.named("fargate");

  /** Generous beside the 150 ms of the slowest healthy mode, for a busy machine. */
  private static final long BUDGET_MILLIS = 600;

  private static final long SCHEDULING_MILLIS = 400;

  @ParameterizedTest
  @EnumSource
  void givesTheAttributesOrOneWarningWithinTheBudget(Mode mode) throws Exception {
    try (MetadataStub stub = new MetadataStub(mode, FARGATE);
        LogCapture log = LogCapture.of(MetadataEndpoint.class)) {
      long start = System.nanoTime();
      TaskMetadata metadata = new MetadataEndpoint(stub.uri(), BUDGET_MILLIS).fetch();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertThat(millis).isLessThan(BUDGET_MILLIS + SCHEDULING_MILLIS);
      if (mode.answers) {
        assertThat(Scenario.lines(EcsAttributes.of(metadata))).hasSize(24);
        assertThat(log.messages()).isEmpty();
      } else {
        assertThat(Scenario.lines(EcsAttributes.of(metadata))).hasSize(2);
        assertThat(log.messages())
            .singleElement()
            .asString()
            .contains(stub.uri() + ": ", stub.uri() + "/task: ", "aws.ecs.*", "container.*")
            .doesNotContain("\n");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /task HTTP | 22 | aws.ecs.launchtype, cloud.availability_zone and the ECS service's name
          -1 HTTP    | 11 | container.*, aws.log.* and aws.ecs.container.arn
          """)
  void oneOfTwoAnswersGivesWhatItHasAndAWarningOfTheRest(
      String spoilt, int attributes, String missing) throws Exception {
    try (MetadataStub stub = new MetadataStub(Mode.ALWAYS_ERROR, spoilt, FARGATE);
        LogCapture log = LogCapture.of(MetadataEndpoint.class)) {
      TaskMetadata metadata = new MetadataEndpoint(stub.uri(), BUDGET_MILLIS).fetch();
      assertThat(Scenario.lines(EcsAttributes.of(metadata))).hasSize(attributes);
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains(stub.uri(), "HTTP status 500", missing + " are missing");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.com/v4/x", "not a uri", "169.254.170.2/v4/x", "http:///v4"})
  void anAddressThatIsNoneIsAWarning(String address) {
    try (LogCapture log = LogCapture.of(MetadataEndpoint.class)) {
      new MetadataEndpoint(address, BUDGET_MILLIS).fetch();
      assertThat(log.messages()).singleElement().asString().contains(address);
    }
  }
}
