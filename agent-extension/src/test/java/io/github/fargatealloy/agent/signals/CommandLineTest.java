package io.github.fargatealloy.agent.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  @Test
  void isAddedToWhatTheUserDisables() {
    assertThat(drop(Map.of("otel.resource.disabled.keys", "host.name")))
        .isEqualTo("process.command_args,process.command_line,host.name");
  }

  @Test
  void staysWhereTheUserSetsIt() {
    assertThat(drop(Map.of("otel.resource.attributes", "process.command_line=java")))
        .isEqualTo("process.command_args");
  }

  @Test
  void canBeSwitchedOff() {
    assertThat(drop(Map.of("fargate.alloy.command.line.dropped", "false"))).isNull();
  }

  private static String drop(Map<String, String> properties) {
    return CommandLine.drop(DefaultConfigProperties.createFromMap(properties))
        .get("otel.resource.disabled.keys");
  }
}
