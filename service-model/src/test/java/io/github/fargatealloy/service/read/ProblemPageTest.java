package io.github.fargatealloy.service.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.ProblemPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code mvn test -pl service-model -Dscenarios.rewrite} writes the page anew. */
class ProblemPageTest {
  private static final Path PAGE = Path.of("../docs/problems.md");

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

  @Test
  void codesAreDistinct() {
    assertThat(ServiceReader.problemCodes())
        .extracting(code -> code.code())
        .doesNotHaveDuplicates();
  }
}
