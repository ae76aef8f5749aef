package io.github.fargatealloy.alloy.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.alloy.ConfigCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigCasesFormatTest {
  @ParameterizedTest
  @MethodSource("io.github.fargatealloy.alloy.ConfigCases#formatted")
  void formatsLikeAlloyAndOnce(ConfigCase config) {
    String formatted = AlloyFormatter.format(config.config());

    assertThat(formatted).isEqualTo(config.formatted());
    assertThat(AlloyFormatter.format(formatted)).isEqualTo(formatted);
  }
}
