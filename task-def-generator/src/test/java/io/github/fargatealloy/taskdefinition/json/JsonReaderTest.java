package io.github.fargatealloy.taskdefinition.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

  @Test
  void everyValueKnowsItsPathAndItsPosition() {
    JsonObject root =
        (JsonObject)
            JsonReader.read(
                    """
                    {
                      "name": "app",
                      "ports": [80, {"a/b~c": true}]
                    }
                    """)
                .root()
                .orElseThrow();

    assertThat(root.position()).isEqualTo(new Position(1, 1));
    assertThat(root.membersByKey().get("name").position()).isEqualTo(new Position(2, 3));
    assertThat(root.string("name").orElseThrow().position()).isEqualTo(new Position(2, 11));
    JsonObject element = root.objects("ports").get(0);
    assertThat(element.position()).isEqualTo(new Position(3, 17));
    assertThat(element.value("a/b~c").orElseThrow().path().pointer()).isEqualTo("/ports/1/a~1b~0c");
    assertThat(element.path()).hasToString("ports[1]");
  }

  @Test
  void numbersKeepTheirSpelling() {
    JsonObject root = (JsonObject) JsonReader.read("{\"a\":60.0,\"b\":6e1}").root().orElseThrow();
    assertThat(root.number("a").orElseThrow().literal()).isEqualTo("60.0");
    assertThat(root.number("b").orElseThrow().literal()).isEqualTo("6e1");
    assertThat(root.integer("a")).isEmpty();
  }

  @Test
  void ofARepeatedKeyTheLastOneCountsAndTheSecondIsReported() {
    JsonText text = JsonReader.read("{\"a\": 1,\n \"a\": 2}");
    assertThat(((JsonObject) text.root().orElseThrow()).integer("a")).hasValue(2);
    assertThat(text.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(JsonFault.Kind.REPEATED_KEY);
              assertThat(fault.position()).isEqualTo(new Position(2, 2));
            });
  }

  @Test
  void aByteOrderMarkIsReportedAndReadOver() {
    JsonText text = JsonReader.read("\uFEFF{\"a\": 1}");
    assertThat(text.root()).isPresent();
    assertThat(text.faults())
        .extracting(JsonFault::kind)
        .containsExactly(JsonFault.Kind.BYTE_ORDER_MARK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1,\\n}          | 1 | 8  | has a comma before",
        "{\"a\": [1, 2,  ]}      | 1 | 12 | has a comma before",
        "{\\n // why\\n \"a\":1} | 2 | 2  | has a comment",
        "# why\\n{}              | 1 | 1  | has a comment",
        "{'a': 1}                | 1 | 2  | has another quote",
        "{“a”: 1}                | 1 | 2  | has another quote",
        "{\"a\": 1\\n \"b\": 2}  | 1 | 8  | lacks a comma or a colon",
        "{\"a\" \"b\"}        | 1 | 5  | lacks a comma or a colon",
        "{\"a\": [{} {}]}       | 1 | 10 | lacks a comma or a colon",
        "{\"a\": {{command}}}   | 1 | 8  | is broken here",
        "{\"a\": hunter2}        | 1 | 7  | is broken here",
        "{\"a\": 012}            | 1 | 7  | is broken here",
        "{\"a\": 1               | 1 | 7  | ends too early",
        "{\"a\": \"x             | 1 | 8  | ends too early",
        "{} {}                   | 1 | 4  | goes on after its end",
        "{}}                     | 1 | 3  | is broken here",
        "{\"a\": $NAME}           | 1 | 7  | is broken here",
        "{\"a\": +1}              | 1 | 7  | is broken here",
        "{\"a\": .5}              | 1 | 7  | is broken here",
        "{\"a\": NaN}             | 1 | 7  | is broken here",
        "{\"a\": <name>}          | 1 | 7  | is broken here",
        "{\\r \"a\": b}           | 2 | 7  | is broken here",
        "{\\r\\n \"a\": b}        | 2 | 7  | is broken here",
        "{\"a\": \"b\\n\"}          | 1 | 9  | has a line break",
        "{a: 1}                  | 1 | 2  | has a key without quotes",
        "a: 1                    | 1 | 1  | has a key without quotes",
        "``                      | 1 | 1  | is empty",
      })
  void syntaxIsReportedWhereItBreaksWithoutShowingValues(
      String text, int line, int column, String detail) {
    JsonText read = JsonReader.read(text.replace("\\n", "\n").replace("\\r", "\r"));

    assertThat(read.root()).isEmpty();
    assertThat(read.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(JsonFault.Kind.SYNTAX);
              assertThat(fault.detail()).startsWith(detail).doesNotContain("hunter2");
              assertThat(fault.position()).isEqualTo(new Position(line, column));
            });
  }

  @Test
  void aTextThatIsNestedTooDeepIsAFaultAndNoOverflow() {
    for (int depth : new int[] {33, 900, 100_000}) {
      for (String opening : List.of("[", "{\"a\":")) {
        JsonText text = JsonReader.read(opening.repeat(depth));
        assertThat(text.root()).isEmpty();
        assertThat(text.faults())
            .singleElement()
            .satisfies(
                fault -> {
                  assertThat(fault.detail()).startsWith("goes deeper than 32 levels");
                  assertThat(fault.position())
                      .isEqualTo(new Position(1, 32 * opening.length() + 2));
                });
      }
    }
  }

  @Test
  void aNumberOfExcessiveLengthIsAFault() {
    assertThat(JsonReader.read("{\"a\": " + "9".repeat(2_000) + "}").faults())
        .extracting(JsonFault::detail)
        .containsExactly("has a value of excessive length");
  }
}
