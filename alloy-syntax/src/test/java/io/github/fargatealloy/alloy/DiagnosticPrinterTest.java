package io.github.fargatealloy.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.alloy.syntax.AlloyParser;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
  @Test
  void showsEveryMistakeInItsLine() {
    assertThat(print("a {\n\tb = '/x'\n\tc = [1 2]\n}"))
        .isEqualTo(
            """
            c.alloy:2:6: error: a string must stand in double quotes, but is in single quotes \
            [single-quoted-string]
                \tb = '/x'
                \t    ^^^^
            c.alloy:3:9: error: what follows an element must be "," or "]", but is "2" \
            [missing-comma]
                \tc = [1 2]
                \t       ^
            """);
  }

  @Test
  void marksTheEndOfTheFile() {
    assertThat(print("a {"))
        .isEqualTo(
            """
            c.alloy:1:4: error: the end of block "a" must be "}", but is the end of the file \
            [unexpected-token]
                a {
                   ^
            """);
  }

  @Test
  void marksOnlyTheFirstLineOfWhatSpansSeveral() {
    assertThat(print("x = 1 `a\nb`")).contains("    x = 1 `a\n          ^^\n").hasLineCount(3);
  }

  @Test
  void showsThePartOfALongLineThatIsMeant() {
    String line = print("a = \"" + "x".repeat(10_000) + "\" ;").lines().toList().get(1);

    assertThat(line).hasSizeLessThan(200).endsWith("x\" ;");
  }

  @Test
  void showsNoControlCharacters() {
    assertThat(print("a = \u001b[31m")).doesNotContain("\u001b");
  }

  @Test
  void masksTheValueOfASecret() {
    assertThat(print("basic_auth {\n  password = 'hunter2'\n}"))
        .doesNotContain("hunter2")
        .contains("  password = '*******'\n");
  }

  private static String print(String text) {
    DiagnosticPrinter printer = new DiagnosticPrinter("c.alloy", text);
    return AlloyParser.parse(text).diagnostics().stream()
        .map(printer::print)
        .collect(Collectors.joining());
  }
}
