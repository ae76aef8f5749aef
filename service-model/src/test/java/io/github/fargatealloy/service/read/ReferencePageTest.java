package io.github.fargatealloy.service.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mvn test -pl service-model -Dscenarios.rewrite} writes the page anew. */
class ReferencePageTest {
  private static final Path PAGE = Path.of("../docs/service-description.md");

  private static final ReadOptions OPTIONS = new ReadOptions(Optional.empty(), Map.of(), Map.of());

  @Test
  void thePageIsThatOfTheKeys() throws IOException {
    String current = ReferencePage.write();
    if (System.getProperty("scenarios.rewrite") != null) {
      Files.writeString(PAGE, current);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(current);
  }

  /** Examples are parts of descriptions, but what stands in them is right. */
  @ParameterizedTest
  @MethodSource("entries")
  void theExampleOfEveryKeyCanBePasted(KeyEntry entry) {
    assertThat(Descriptions.read(entry.example(), OPTIONS).problems().stream().map(Problem::code))
        .doesNotContain("unknown-key", "wrong-type", "invalid-value", "secret-reference")
        .noneMatch(code -> code.startsWith("yaml-"));
  }

  static Stream<KeyEntry> entries() {
    return ReferencePage.all();
  }
}
