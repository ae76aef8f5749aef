package io.github.fargatealloy.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Protects every artifact that a description becomes, and every problem that it is refused for.
 * {@code -Dscenarios.rewrite=true} writes what is generated over what is expected: read the diff.
 */
class ScenarioTest {
  private static final boolean REWRITE = Boolean.getBoolean("scenarios.rewrite");

  static Stream<Scenario> scenarios() {
    return Scenario.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void becomesWhatItsFolderSays(Scenario scenario) throws IOException {
    SortedMap<String, String> actual = scenario.actual();
    SortedMap<String, String> expected = scenario.expected();
    if (REWRITE) {
      rewrite(scenario, expected, actual);
      return;
    }
    if (expected.isEmpty()) {
      fail("%s expects nothing: add artifacts, or problems.txt", scenario);
    }
    // Warnings are part of what a scenario says, so problems that it does not expect fail it.
    SortedMap<String, String> compared = new TreeMap<>(actual);
    compared
        .keySet()
        .removeIf(name -> !expected.containsKey(name) && !name.equals(Scenario.PROBLEMS));
    assertThat(compared).isEqualTo(expected);
  }

  private static void rewrite(
      Scenario scenario, SortedMap<String, String> expected, SortedMap<String, String> actual)
      throws IOException {
    for (var file : actual.entrySet()) {
      boolean first = expected.isEmpty() && file.getKey().matches("config.alloy|task-def.*");
      if (first || expected.containsKey(file.getKey()) || file.getKey().equals(Scenario.PROBLEMS)) {
        scenario.write(file.getKey(), file.getValue());
      }
    }
  }
}
