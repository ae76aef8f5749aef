package io.github.fargatealloy.service.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.ProblemPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mvn test -pl service-model -Dscenarios.rewrite} writes the page anew. */
class ProblemPageTest {
  private static final Path PAGE = Path.of("../docs/problems.md");

  private static final ReadOptions OPTIONS =
      new ReadOptions(Optional.empty(), Map.of("project.version", "1.2.3"), Map.of());

  @Test
  void thePageExplainsEveryCodeOfTheReader() throws IOException {
    String page = Files.readString(PAGE);
    String current =
        ProblemPage.replacePart(page, "service description", ServiceReader.problemCodes());
    if (System.getProperty("scenarios.rewrite") != null) {
      Files.writeString(PAGE, current);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(current);
  }

  /** Examples are parts of descriptions, so something may be missing from them. */
  @ParameterizedTest
  @MethodSource("codes")
  void examplesAreRight(ProblemCode code) {
    assertThat(Descriptions.read(code.example(), OPTIONS).problems().stream().map(Problem::code))
        .isSubsetOf("missing-key", "unknown-environment");
  }

  static List<ProblemCode> codes() {
    return ServiceReader.problemCodes();
  }

  @Test
  void codesAreDistinct() {
    assertThat(ServiceReader.problemCodes())
        .extracting(code -> code.code())
        .doesNotHaveDuplicates();
  }
}
