package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects our layout and our stability level against what the real Alloy says of them. */
class RealAlloyTest {
  @TempDir private Path directory;

  @BeforeAll
  static void needsAlloy() {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "alloy")));
    assumeTrue(installed, "alloy is not on PATH");
  }

  @Test
  void alloyAcceptsTheConfigurationAtTheLevelThatItStates() throws Exception {
    AlloyConfig config = AlloyConfigGenerator.generate(Orders.service()).value().orElseThrow();

    Outcome validate = alloy(config, "validate", "--stability.level=" + config.stabilityLevel());

    assertThat(validate.exitCode()).as(validate.output()).isZero();
  }

  @Test
  void alloyRefusesItOneLevelAbove() throws Exception {
    AlloyConfig config = AlloyConfigGenerator.generate(Orders.service()).value().orElseThrow();

    Outcome validate = alloy(config, "validate", "--stability.level=public-preview");

    assertThat(validate.exitCode()).isNotZero();
  }

  @Test
  void alloysFormatterChangesNothing() throws Exception {
    AlloyConfig config = AlloyConfigGenerator.generate(Orders.service()).value().orElseThrow();

    assertThat(alloy(config, "fmt").output()).isEqualTo(config.text());
  }

  private Outcome alloy(AlloyConfig config, String... arguments)
      throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("config.alloy"), config.text());
    Path output = directory.resolve("output");
    List<String> command =
        Stream.of(Stream.of("alloy"), Stream.of(arguments), Stream.of(file.toString()))
            .flatMap(words -> words)
            .toList();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("%s ended", command).isTrue();
    return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
  }

  private record Outcome(int exitCode, String output) {}
}
