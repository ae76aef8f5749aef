package io.github.fargatealloy.alloy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlloyVersionTest {
  @ParameterizedTest
  @CsvSource({"v1.16.1,1,16", "1.16,1,16", "v1.19.0-rc.3,1,19", "v2.0.0+build,2,0"})
  void readsWhatPeopleWrite(String spelling, int major, int minor) {
    assertThat(AlloyVersion.parse(spelling)).isEqualTo(new AlloyVersion(major, minor));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1", "latest", "v1.x", "1.16beta", "v1.99999999999", "v.1"})
  void refusesTheRestWithAMessageForTheUser(String spelling) {
    assertThatThrownBy(() -> AlloyVersion.parse(spelling))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the Alloy version must look like v1.16.1, but is \"" + spelling + "\"");
  }
}
