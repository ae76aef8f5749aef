package io.github.fargatealloy.alloy.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fargatealloy.alloy.ConfigCase;
import io.github.fargatealloy.alloy.ConfigCases;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Alloy that is installed still formats like the one that the cases were recorded with. */
class InstalledAlloyIT {
  static Stream<ConfigCase> someConfigs() {
    List<ConfigCase> configs =
        ConfigCases.formatted().stream().filter(c -> c.kind().equals("comments")).toList();
    return IntStream.range(0, 8).mapToObj(i -> configs.get(i * configs.size() / 8));
  }

  @ParameterizedTest
  @MethodSource("someConfigs")
  void formatsAlike(ConfigCase config, @TempDir Path directory) throws Exception {
    assumeTrue(isInstalled(), "alloy is not on the PATH");
    Path file = Files.writeString(directory.resolve("config.alloy"), config.config());

    assertThat(AlloyFormatter.format(config.config())).isEqualTo(outputOfAlloyFmt(file));
  }

  private static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "alloy")));
  }

  private static String outputOfAlloyFmt(Path file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("alloy", "fmt", file.toString()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }
}
