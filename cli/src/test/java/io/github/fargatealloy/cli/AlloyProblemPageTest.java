package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.format.AlloyFormatter;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects the page of Alloy's problems: it knows every code, and its examples are true. */
class AlloyProblemPageTest {
  private static final Path PAGE = Path.of("../docs/alloy-problems.md");
  private static final Path SOURCES = Path.of("../alloy-syntax/src/main/java");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern BLOCK = Pattern.compile("(?s)```alloy\n(.*?)```");

  @Test
  void everyCodeOfTheLanguageHasAnEntry() throws IOException {
    Set<String> codes = new TreeSet<>(Set.of("alloy-layout"));
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
      }
    }
    codes.removeAll(StabilityLevel.spellings());

    assertThat(entries().map(Entry::code)).containsExactlyElementsOf(codes);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theFirstExampleHasTheProblemAndTheOthersHaveNone(Entry entry) {
    List<String> examples = entry.examples();
    for (int i = 0; i < examples.size(); i++) {
      List<Diagnostic> found =
          AlloyChecker.check(AlloyParser.parse(examples.get(i)), CheckOptions.DEFAULT);
      if (i == 0) {
        assertThat(found).extracting(Diagnostic::code).contains(entry.code());
      } else {
        assertThat(found).isEmpty();
        assertThat(AlloyFormatter.format(examples.get(i))).isEqualTo(examples.get(i));
      }
    }
  }

  static Stream<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String section : Files.readString(PAGE).split("(?m)^## `")) {
      if (!section.startsWith("# ")) {
        entries.add(new Entry(section.substring(0, section.indexOf('`')), section));
      }
    }
    return entries.stream();
  }

  record Entry(String code, String text) {
    List<String> examples() {
      return BLOCK.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @Override
    public String toString() {
      return code;
    }
  }
}
