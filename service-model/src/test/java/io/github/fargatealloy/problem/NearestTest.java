package io.github.fargatealloy.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a slip of the keyboard. */
class NearestTest {
  private static final List<String> KNOWN =
      List.of("task", "tags", "telemetry", "stop-timeout", "grafana-cloud", "x86_64", "arm64");

  @ParameterizedTest
  @CsvSource({
    "tsak, task",
    "telemtry, telemetry",
    "STOP_TIMEOUT, stop-timeout",
    "stopTimeout, stop-timeout",
    "cloud, grafana-cloud",
    "arm, arm64",
    "ARM64, arm64"
  })
  void theWordWithTheFewestSlipsOrThatHoldsIt(String word, String meant) {
    assertThat(Nearest.to(word, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"metrics", "xy", "''"})
  void nothingWhenNothingIsNear(String word) {
    assertThat(Nearest.to(word, KNOWN)).isEmpty();
  }

  @Test
  void aWordOfAnyLengthEnds() {
    assertThat(Nearest.to("task".repeat(1_000_000), KNOWN)).isEmpty();
  }
}
