package io.github.fargatealloy.agent.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogDetailTest {
  private static final String LOGBACK_MDC =
      "otel.instrumentation.logback-appender.experimental.mdc-attributes.included";

  @Test
  void nothingIsAddedByDefault() {
    assertThat(properties(Map.of())).isEmpty();
  }

  @Test
  void eachOptionTurnsItOnForEveryLoggingLibrary() {
    assertThat(properties(Map.of("fargate.alloy.logs.mdc", "true")))
        .hasSize(3)
        .containsEntry(LOGBACK_MDC, "*");
    assertThat(properties(Map.of("fargate.alloy.logs.code", "true")))
        .hasSize(2)
        .containsEntry(
            "otel.instrumentation.log4j-appender.experimental.capture-code-attributes", "true");
  }

  @Test
  void whatTheUserChoosesStays() {
    assertThat(properties(Map.of("fargate.alloy.logs.mdc", "true", LOGBACK_MDC, "order.id")))
        .hasSize(2)
        .doesNotContainKey(LOGBACK_MDC);
  }

  private static Map<String, String> properties(Map<String, String> settings) {
    return LogDetail.properties(DefaultConfigProperties.createFromMap(settings));
  }
}
