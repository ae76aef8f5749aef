package io.github.fargatealloy.agent.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
  @Test
  void readsTextNumbersObjectsAndLists() throws Exception {
    JsonObject object =
        JsonObject.parse(
            " {\"text\": \"a\\\"\\u00e4\\n\\/\", \"number\": -1.5e3, \"object\": {\"x\": \"y\"},"
                + " \"list\": [{\"n\": 1}, 2, {\"n\": 3}], \"yes\": true, \"empty\": []} ");
    assertThat(object.text("text")).isEqualTo("a\"ä\n/");
    assertThat(object.text("number")).isEqualTo("-1.5E+3");
    assertThat(object.object("object").text("x")).isEqualTo("y");
    assertThat(object.objects("list")).extracting(each -> each.text("n")).containsExactly("1", "3");
  }

  @Test
  void whatIsMissingNullEmptyOrOfAnotherTypeIsAbsent() throws Exception {
    JsonObject object =
        JsonObject.parse("{\"null\": null, \"empty\": \"\", \"bool\": true, \"list\": [1]}");
    for (String name : new String[] {"null", "empty", "bool", "list", "missing"}) {
      assertThat(object.text(name)).as(name).isNull();
      assertThat(object.object(name).isEmpty()).as(name).isTrue();
      assertThat(object.objects(name)).as(name).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,}",
        "{\"a\":1} x",
        "[1",
        "[1,]",
        "{a:1}",
        "\"text\"",
        "[]",
        "nul",
        "{\"a\": tru}",
        "{\"a\": \"\\x\"}",
        "{\"a\": \"\\u12g4\"}",
        "{\"a\": \"line\nbreak\"}",
        "{\"a\": 1.2.3}",
        "{\"a\": -}",
        "<html>",
        "\u0000"
      })
  void refusesWhatIsNotAJsonObject(String text) {
    assertThatThrownBy(() -> JsonObject.parse(text)).isInstanceOf(JsonException.class);
  }

  @Test
  void refusesNestingThatWouldExhaustTheStack() {
    assertThatThrownBy(() -> JsonObject.parse("[".repeat(100_000)))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("at most 64 levels");
  }

  @Test
  void readsEveryTruncationOfADocumentAsAProblemOnly() {
    String document = "{\"a\": [1, {\"b\": \"c\\u0041\"}, null], \"d\": false}";
    for (int length = 0; length < document.length(); length++) {
      String truncated = document.substring(0, length);
      assertThatThrownBy(() -> JsonObject.parse(truncated)).isInstanceOf(JsonException.class);
    }
  }
}
