package io.github.fargatealloy.agent.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.LogCapture;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {
  @ParameterizedTest
  @EnumSource
  void theEnvironmentVariableOfEachReachesItsProperty(Setting setting) {
    assertThat(setting.environmentVariable()).matches("FARGATE_ALLOY_[A-Z_]+");
    assertThat(setting.property())
        .isEqualTo(setting.environmentVariable().toLowerCase().replace('_', '.'));
  }

  @Test
  void readsWhatIsSet() {
    assertThat(Setting.METADATA_TIMEOUT.duration(config(Setting.METADATA_TIMEOUT, "250ms")))
        .isEqualTo(Duration.ofMillis(250));
    assertThat(Setting.METADATA_TIMEOUT.duration(config(Setting.METADATA_TIMEOUT, "70")))
        .isEqualTo(Duration.ofMillis(70));
    assertThat(Setting.ECS_ENABLED.isOn(config(Setting.ECS_ENABLED, "false"))).isFalse();
    assertThat(Setting.BUFFER_SIZE_MIB.number(config(Setting.BUFFER_SIZE_MIB, "3"))).isEqualTo(3);
    assertThat(Setting.HEALTH_CHECK_PATHS.list(config(Setting.HEALTH_CHECK_PATHS, "/a, /b")))
        .containsExactly("/a", "/b");
  }

  @Test
  void aValueThatCannotBeReadIsNamedAndTheDefaultIsUsed() {
    try (LogCapture log = LogCapture.of(Setting.class)) {
      assertThat(Setting.METADATA_TIMEOUT.duration(config(Setting.METADATA_TIMEOUT, "soon")))
          .isEqualTo(Duration.ofSeconds(1));
      assertThat(Setting.BUFFER_SIZE_MIB.number(config(Setting.BUFFER_SIZE_MIB, "many")))
          .isEqualTo(16);
      assertThat(log.messages()).hasSize(2);
      assertThat(log.messages().get(0))
          .contains("fargate.alloy.metadata.timeout", "soon", "1s is used");
      assertThat(log.messages().get(1))
          .contains("fargate.alloy.buffer.size.mib", "many", "16 is used");
    }
  }

  private static ConfigProperties config(Setting setting, String value) {
    return DefaultConfigProperties.createFromMap(Map.of(setting.property(), value));
  }
}
