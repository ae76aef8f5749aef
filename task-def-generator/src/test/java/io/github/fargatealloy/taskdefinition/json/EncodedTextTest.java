package io.github.fargatealloy.taskdefinition.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files come from editors and shells that write other encodings than the AWS CLI reads. */
class EncodedTextTest {
  private static final String TEXT = "{\n \"a\": \"é😀\"}";

  @Test
  void utf8IsReadAsItIs() {
    EncodedText read = EncodedText.of(TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(read.text()).isEqualTo(TEXT);
    assertThat(read.fault()).isEmpty();
  }

  @Test
  void aReplacementCharacterThatSomebodyWroteIsNoFault() {
    assertThat(EncodedText.of("{\"a\": \"\uFFFD\"}".getBytes(StandardCharsets.UTF_8)).fault())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void utf16IsToldAndReadNevertheless(String charset) {
    EncodedText read = EncodedText.of(TEXT.getBytes(Charset.forName(charset)));
    assertThat(read.text()).isEqualTo(TEXT);
    assertThat(read.fault().orElseThrow().detail()).isEqualTo("is UTF-16 rather than UTF-8");
  }

  @Test
  void aByteThatIsNoUtf8IsFoundInItsPlace() {
    EncodedText read = EncodedText.of("{\n \"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.fault().orElseThrow().position()).isEqualTo(new Position(2, 8));
    assertThat(read.fault().orElseThrow().kind()).isEqualTo(JsonFault.Kind.SYNTAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "5"})
  void shortTextsHaveNoFault(String text) {
    assertThat(EncodedText.of(text.getBytes(StandardCharsets.UTF_8)).fault()).isEmpty();
  }
}
