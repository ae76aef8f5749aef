package io.github.fargatealloy.pipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Protects text that becomes part of a configuration from ending its string. */
class AlloyStringTest {
  @Test
  void isRawWhereItCanBe() {
    assertThat(new AlloyString("set(a, \"b\")")).hasToString("`set(a, \"b\")`");
  }

  @Test
  void isQuotedWhenItHoldsABackTick() {
    assertThat(new AlloyString("a`b\"")).hasToString("\"a`b\\\"\"");
  }

  @Test
  void isQuotedWhenItHoldsALineFeed() {
    assertThat(new AlloyString("a\nb")).hasToString("\"a\\nb\"");
  }

  @Test
  void escapesControlCharacters() {
    assertThat(AlloyString.escaped("a\tb\r\u0001\\")).isEqualTo("a\\tb\\r\\u0001\\\\");
  }
}
