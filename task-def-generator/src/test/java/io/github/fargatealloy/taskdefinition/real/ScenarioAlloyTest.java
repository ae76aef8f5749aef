package io.github.fargatealloy.taskdefinition.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects the configuration of every scenario against what the real Alloy refuses. */
class ScenarioAlloyTest {
  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource("configurations")
  void theRealAlloyTakesIt(Path configuration) throws Exception {
    Tool.assumeInstalled("alloy");

    Tool.run(
        directory,
        List.of(
            "alloy",
            "validate",
            "--stability.level=experimental",
            configuration.toAbsolutePath().toString()));
  }

  private static List<Path> configurations() throws IOException {
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      return files
          .filter(file -> file.getFileName().toString().equals("config.alloy"))
          .sorted()
          .toList();
    }
  }
}
