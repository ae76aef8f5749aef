package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects that the quick way reads arguments as the documented one, or leaves them to it. */
class PlainAlloyCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "alloy check a.alloy",
        "alloy check b a",
        "alloy check -",
        "alloy check --json a --as-one b",
        "alloy check a --stability-level=experimental",
        "alloy check --stability.level=public-preview a",
        "alloy check --alloy-version=v1.16.1 --stability-level=generally-available a",
        "alloy check --alloy-version=1.12 --community-components a",
        "alloy check --feature.community-components.enabled a"
      })
  void aPlainCheckMeansWhatPicocliReads(String line) {
    String[] arguments = line.split(" ");

    AlloyCheck plain = PlainAlloyCheck.read(arguments);

    AlloyCheckCommand command =
        (AlloyCheckCommand)
            FargateAlloy.commandLine()
                .parseArgs(arguments)
                .subcommand()
                .subcommand()
                .commandSpec()
                .userObject();
    assertThat(plain).isEqualTo(command.toCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check a",
        "alloy",
        "alloy check",
        "alloy fmt a",
        "alloy check --json",
        "alloy check --help",
        "alloy check -h a",
        "alloy check --stacktrace a",
        "alloy check --jsn a",
        "alloy check -- a",
        "alloy check @arguments",
        "alloy check --json --json a",
        "alloy check --json=true a",
        "alloy check --stability-level experimental a",
        "alloy check --stability-level=stable a",
        "alloy check --stability-level=experimental --stability.level=experimental a",
        "alloy check --alloy-version=newest a",
        "alloy check --alloy-version=v1.1.0 a",
        "alloy check --alloy-version=v1.16.1 --alloy-version=v1.16.1 a",
        "alloy check --community-components --feature.community-components.enabled a"
      })
  void whatIsNotPlainIsLeftToPicocli(String line) {
    assertThat(PlainAlloyCheck.read(line.split(" "))).isNull();
  }
}
