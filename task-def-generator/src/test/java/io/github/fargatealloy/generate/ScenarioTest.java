package io.github.fargatealloy.generate;

import static com.github.difflib.DiffUtils.diff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    assertThat(differences(expected, compared)).as(scenario.toString()).isEmpty();
  }

  /** What stands in each file that differs, as a unified diff: nobody finds it in whole files. */
  private static String differences(
      SortedMap<String, String> expected, SortedMap<String, String> actual) {
    SortedSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    return names.stream()
        .map(name -> difference(name, lines(expected.get(name)), lines(actual.get(name))))
        .collect(Collectors.joining());
  }

  private static String difference(String name, List<String> expected, List<String> actual) {
    return UnifiedDiffUtils.generateUnifiedDiff(
            name + " (expected)", name + " (generated)", expected, diff(expected, actual), 2)
        .stream()
        .map(line -> line.endsWith("\n") ? line : line + "\n")
        .collect(Collectors.joining());
  }

  /** None of a file that is missing; the end of a line belongs to it. */
  private static List<String> lines(String text) {
    return text == null ? List.of() : List.of(text.split("(?<=\n)"));
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
    for (String name : expected.keySet()) {
      if (!actual.containsKey(name)) {
        scenario.delete(name);
      }
    }
  }
}
