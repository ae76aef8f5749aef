package io.github.fargatealloy.alloy.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.alloy.ConfigCase;
import io.github.fargatealloy.alloy.ConfigCases;
import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checker against the verdicts of the real Alloy. */
class ConfigCasesCheckTest {
  private static final List<ConfigCase> CASES = ConfigCases.all();

  @Test
  void acceptsWhatAlloyAccepts() {
    assertThat(CASES.stream().filter(ConfigCase::accepted).map(ConfigCasesCheckTest::wrongVerdict))
        .hasSizeGreaterThan(900)
        .filteredOn(wrong -> !wrong.isEmpty())
        .isEmpty();
  }

  @Test
  void refusesWhatAlloyRefusesWhileItValidates() {
    assertThat(refusedBy("validate").map(ConfigCasesCheckTest::wrongVerdict))
        .hasSizeGreaterThan(1_600)
        .filteredOn(wrong -> !wrong.isEmpty())
        .isEmpty();
  }

  @Test
  void refusesTheReferencesThatOnlyTheStartOfAlloyRefuses() {
    assertThat(refusedBy("run").map(ConfigCasesCheckTest::wrongVerdict))
        .hasSize(82)
        .filteredOn(wrong -> !wrong.isEmpty())
        .isEmpty();
  }

  @Test
  void reportsAnErrorOnTheLineOfAlloysFirst() {
    assertThat(CASES)
        .filteredOn(c -> c.line() != null)
        .hasSizeGreaterThan(1_600)
        .filteredOn(c -> errors(c).stream().noneMatch(e -> e.start().line() == c.line()))
        .isEmpty();
  }

  private static Stream<ConfigCase> refusedBy(String command) {
    return CASES.stream().filter(c -> command.equals(c.refusedBy()));
  }

  /** Empty when the verdict is right. */
  private static String wrongVerdict(ConfigCase config) {
    List<Diagnostic> errors = errors(config);
    return errors.isEmpty() == config.accepted()
        ? ""
        : config + " must be " + config.verdict() + "ed, but: " + errors + "\n" + config.config();
  }

  private static List<Diagnostic> errors(ConfigCase config) {
    StabilityLevel stability = StabilityLevel.of(config.stability()).orElseThrow();
    CheckOptions options = CheckOptions.DEFAULT.withStability(stability);
    return AlloyChecker.check(AlloyParser.parse(config.config()), options).stream()
        .filter(Diagnostic::isError)
        .toList();
  }
}
