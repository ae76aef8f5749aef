package io.github.fargatealloy.service.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.ServiceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mvn test -pl service-model -Dscenarios.rewrite} writes what is expected anew. */
class ScenarioTest {
  private static final boolean REWRITE = System.getProperty("scenarios.rewrite") != null;

  static Stream<Scenario> scenarios() throws IOException {
    return Scenario.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void readsAsExpected(Scenario scenario) throws IOException {
    Checked<ServiceFile> checked = scenario.read();
    String problems = scenario.withoutFolder(checked.problems().render());
    String description = checked.value().map(file -> RecordText.of(file.service())).orElse("");
    if (REWRITE) {
      write(scenario.problems(), problems);
      write(scenario.description(), description);
    }
    assertThat(problems).isEqualTo(expected(scenario.problems()));
    assertThat(description).isEqualTo(expected(scenario.description()));
    assertThat(problems + description).as("what is expected of " + scenario).isNotEmpty();
  }

  @Test
  void everyCodeOccursInAScenario() throws IOException {
    StringBuilder problems = new StringBuilder();
    for (Scenario scenario : Scenario.all().toList()) {
      problems.append(expected(scenario.problems()));
    }
    assertThat(ServiceReader.problemCodes())
        .allSatisfy(code -> assertThat(problems.toString()).contains("[" + code.code() + "]"));
  }

  private static String expected(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static void write(Path file, String text) throws IOException {
    if (text.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(file, text);
    }
  }
}
