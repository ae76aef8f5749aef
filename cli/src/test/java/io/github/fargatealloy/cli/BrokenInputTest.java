package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects what a shell sees of wrong input and wrong usage. */
class BrokenInputTest {
  @TempDir private Path project;

  @Test
  void aDirectoryWithoutADescriptionIsToldHowToGetOne() {
    for (String command : List.of("generate", "check")) {
      Run run = Run.of(command, project);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .contains("service.yaml: error: ", "does not exist", "fix: fargate-alloy init ");
    }
  }

  @Test
  void wrongUsageExitsWithTwo() {
    assertThat(Run.of("generate", "--no-such-option").exitCode()).isEqualTo(2);
    assertThat(Run.of().exitCode()).isEqualTo(2);
    assertThat(Run.of("--help").exitCode()).isZero();
  }

  @Test
  void aPlaceholderNeedsAValue() {
    assertThat(Run.of("generate", "-Dproject.version", project).exitCode()).isEqualTo(2);
  }

  /** Those that are broken whatever the options. */
  static Stream<Path> brokenDescriptions() throws IOException {
    Path scenarios = Path.of("../service-model/src/test/resources/scenarios");
    try (Stream<Path> problems = Files.walk(scenarios)) {
      List<Path> broken = new ArrayList<>();
      for (Path file : problems.filter(path -> path.endsWith("problems.txt")).sorted().toList()) {
        Path folder = file.getParent();
        if (Files.readString(file).contains(": error: ")
            && Files.isRegularFile(folder.resolve("service.yaml"))
            && !Files.exists(folder.resolve("options.properties"))) {
          broken.add(folder);
        }
      }
      return broken.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("brokenDescriptions")
  void aBrokenDescriptionExitsWithOneAndWritesNothing(Path scenario) throws IOException {
    try (Stream<Path> inputs = Files.list(scenario)) {
      for (Path input : inputs.filter(file -> !file.toString().endsWith(".txt")).toList()) {
        Files.copy(input, project.resolve(input.getFileName()));
      }
    }

    Run generate = Run.of("generate", project);

    assertThat(generate.exitCode()).as(generate.err()).isEqualTo(1);
    assertThat(generate.err()).contains("    fix: ").doesNotContain("Exception", "\tat ");
    assertThat(project.resolve("target")).doesNotExist();
  }
}
