package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.pipeline.sidecar.AlloyConfigGenerator;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.read.ServiceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects that a scenario shows every problem that a description can have. */
class ProblemScenarioTest {
  private static final List<Path> SCENARIOS =
      List.of(
          Path.of("../service-model/src/test/resources/scenarios"),
          Path.of("../task-def-generator/src/test/resources/scenarios"));

  private static final Pattern CODE = Pattern.compile("\\[([a-z-]+)]$", Pattern.MULTILINE);

  /** What is said of a file that was named on the command line, or of one that was written. */
  private static final Set<String> OF_FILES = Set.of("missing-file", "stale-artifacts");

  @ParameterizedTest
  @ValueSource(classes = {ServiceReader.class, AlloyConfigGenerator.class, ServiceGenerator.class})
  void everyCodeOfAModuleIsInSomeScenario(Class<?> neighbour) throws Exception {
    assertThat(shown())
        .containsAll(
            ProblemConstants.besides(neighbour).stream()
                .map(ProblemCode::code)
                .filter(code -> !OF_FILES.contains(code))
                .toList());
  }

  private static Set<String> shown() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Path folder : SCENARIOS) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.endsWith("problems.txt")).toList()) {
          CODE.matcher(Files.readString(file)).results().forEach(code -> codes.add(code.group(1)));
        }
      }
    }
    return codes;
  }
}
