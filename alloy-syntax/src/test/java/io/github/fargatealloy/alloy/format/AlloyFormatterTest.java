package io.github.fargatealloy.alloy.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fargatealloy.alloy.syntax.AlloyParser;
import org.junit.jupiter.api.Test;

class AlloyFormatterTest {
  @Test
  void alignsAttributesBelowEachOther() {
    assertFormatted(
        "a{b=1\nccc=2 // x\n\ndd=3}",
        """
        a {
        \tb   = 1
        \tccc = 2 // x

        \tdd = 3
        }
        """);
  }

  @Test
  void keepsTheLinesOfListsAndObjects() {
    assertFormatted(
        "x=[1,2,\n3]\ny={\na=1,\nbbb=[\n2,\n]}\nz=f(1,\n2,\n)",
        """
        x = [1, 2,
        \t3]
        y = {
        \ta   = 1,
        \tbbb = [
        \t\t2,
        \t],
        }
        z = f(1,
        \t2,
        )
        """);
  }

  @Test
  void leavesARawStringAsItIs() {
    String raw = "`\n\tone \n\t\ttwo\tthree\n`";

    assertFormatted("long_name_of_attribute=" + raw, "long_name_of_attribute = " + raw + "\n");
  }

  @Test
  void leavesEscapesInFieldNamesAsTheyAre() {
    assertFormatted("x = {\"a\\\"b\"=1, `c`=2}", "x = {\"a\\\"b\" = 1, \"c\" = 2}\n");
  }

  @Test
  void addsNoCommaToACallWithoutArguments() {
    assertFormatted("x = f(\n)", "x = f()\n");
  }

  @Test
  void hidesNoCodeBehindALineComment() {
    assertFormatted("x = f(1,// c\n)", "x = f(1,\n)\n\n// c\n");
    assertFormatted("x = [\n1, // c\n// d\n]", "x = [\n\t1, // c\n\t// d\n]\n");
    assertFormatted("a.// c\nb { }", "// c\na.b { }\n");
    assertFormatted("x = a. // c\nb[0]", "x = a. // c\nb[0]\n");
  }

  @Test
  void settlesWhatAlloyFmtNeedsTwoRunsFor() {
    assertFormatted("a =\n1\nbbb = 2", "a   = 1\nbbb = 2\n");
  }

  @Test
  void formatsATextOfCommentsOrNothing() {
    assertFormatted("", "\n");
    assertFormatted("\n\n// a\n\n\n\n/* b */\n\n", "// a\n\n/* b */\n");
  }

  @Test
  void takesWindowsLineEndsAway() {
    assertFormatted("a {\r\n\tb = 1 // c\r\n}\r\n", "a {\n\tb = 1 // c\n}\n");
  }

  @Test
  void refusesBrokenText() {
    assertThatThrownBy(() -> AlloyFormatter.format("a {"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be \"}\"");
  }

  private static void assertFormatted(String text, String expected) {
    String formatted = AlloyFormatter.format(AlloyParser.parse(text));

    assertThat(formatted).isEqualTo(expected);
    assertThat(AlloyFormatter.format(formatted)).isEqualTo(formatted);
  }
}
