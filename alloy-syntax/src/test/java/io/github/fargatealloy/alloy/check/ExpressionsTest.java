package io.github.fargatealloy.alloy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\"",
        "5",
        "null",
        "\"a\" + \"b\"",
        "(1 + 2) * 3 % 2 ^ 2",
        "{a = 1, \"b-c\" = \"x\"}[\"b-c\"]",
        "{a = \"x\"}.a",
        "{a = 1}[\"none\"]",
        "array.concat([\"a\"], [\"b\"])[1]",
        "string.join(string.split(\"a,b\", \",\"), \"-\")",
        "string.format(\"%s-%d\", \"a\", 1)",
        "convert.nonsensitive(\"x\")",
        "constants.os + module_path",
        "json_path(\"{}\", \"$.a\")[0]",
        "encoding.to_json({a = [1]})",
      })
  void aStringMayBeMadeOf(String expression) {
    assertThat(asString(expression)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "[]", "{}", "1 == 1", "string.split(\"a\", \",\")", "sys.env"})
  void aStringIsNever(String expression) {
    assertThat(asString(expression)).containsExactly("2 wrong-type");
  }

  @Test
  void operandsMustFitTheirOperator() {
    assertThat(asString("1 + \"a\"")).containsExactly("2 wrong-operand");
    assertThat(asString("\"5\" * 2")).containsExactly("2 wrong-operand");
    assertThat(asString("[!1 || true, -\"a\"][0]"))
        .containsExactly("2 wrong-type", "2 wrong-operand", "2 wrong-operand");
    assertThat(asString("1 / 0")).containsExactly("2 division-by-zero");
  }

  @Test
  void functionsAreKnownByNameCountAndTypeOfArguments() {
    assertThat(asString("sys.nope(\"X\")")).containsExactly("2 unknown-field");
    assertThat(asString("nope(\"X\")")).containsExactly("2 unknown-reference");
    assertThat(asString("sys.env()")).containsExactly("2 wrong-argument-count");
    assertThat(asString("sys.env(\"A\", \"B\")")).containsExactly("2 wrong-argument-count");
    assertThat(asString("string.join(\"a\", \"b\")")).containsExactly("2 wrong-type");
    assertThat(asString("array.concat(\"a\")[0]")).containsExactly("2 wrong-type");
    assertThat(asString("\"a\"(1)")).containsExactly("2 not-a-function");
    assertThat(Checked.messages("local.file \"a\" {\n\tfilename = nvo(\"X\")\n}\n"))
        .singleElement()
        .asString()
        .endsWith("; did you mean \"env\"?");
  }

  @Test
  void elementsAndFieldsMustExist() {
    assertThat(asString("[\"a\"][1]")).containsExactly("2 index-out-of-range");
    assertThat(asString("[\"a\"][\"b\"]")).containsExactly("2 wrong-index");
    assertThat(asString("{a = \"a\"}.b")).containsExactly("2 unknown-field");
    assertThat(asString("\"a\".b")).containsExactly("2 no-fields");
    assertThat(asString("\"a\"[0]")).containsExactly("2 no-elements");
  }

  @Test
  void aDeprecatedFunctionIsAWarningThatNamesItsReplacement() {
    String config = "local.file \"a\" {\n\tfilename = env(\"X\")\n}\n";
    assertThat(Checked.diagnostics(config, Checked.EXPERIMENTAL))
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.isError()).isFalse();
              assertThat(diagnostic.code()).isEqualTo("deprecated-function");
              assertThat(diagnostic.message()).contains("\"sys.env\"");
            });
  }

  @Test
  void anExperimentalFunctionNeedsItsLevel() {
    String config =
        """
        discovery.relabel "a" {
        	targets = array.combine_maps([{a = "1"}], [{a = "1"}], ["a"])
        }
        """;
    assertThat(Checked.codes(config)).isEmpty();
    assertThat(Checked.codes(config, CheckOptions.DEFAULT)).containsExactly("2 unstable-function");
  }

  @Test
  void secretsBecomeSecretsAndNeverStrings() {
    String config =
        """
        remote.vault "s" {
        	server = "https://localhost:8200"
        	path   = "kv/a"
        	auth.token {
        		token = "t"
        	}
        }
        otelcol.auth.bearer "a" {
        	token = "p" + remote.vault.s.data.token
        }
        local.file "f" {
        	filename = remote.vault.s.data.token
        }
        otelcol.auth.bearer "b" {
        	token = 5
        }
        """;
    assertThat(Checked.codes(config)).containsExactly("12 wrong-type", "15 wrong-type");
  }

  private static List<String> asString(String expression) {
    return Checked.codes("local.file \"a\" {\n\tfilename = " + expression + "\n}\n");
  }
}
