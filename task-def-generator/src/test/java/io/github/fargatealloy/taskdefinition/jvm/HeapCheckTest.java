package io.github.fargatealloy.taskdefinition.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects that a heap that cannot fit is found before the container is killed for it. */
class HeapCheckTest {
  private static final String TASK = "task: { cpu: 1 vCPU, memory: 2 GB }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.25 vCPU, memory: 512 MB",
        "0.25 vCPU, memory: 1 GB",
        "1 vCPU, memory: 2 GB",
        "4 vCPU, memory: 30 GB",
        "16 vCPU, memory: 120 GB"
      })
  void oursFitsEverySize(String task) {
    assertThat(Described.by("task: { cpu: " + task + " }").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-Xmx1376m,",
    "-Xmx1377m, WARNING",
    "-Xmx1536m, ERROR",
    "-Xmx2g, ERROR",
    "-Xmx1572864k, ERROR",
    "-XX:MaxHeapSize=1610612736, ERROR",
    "-XX:MaxRAMPercentage=89,",
    "-XX:MaxRAMPercentage=90.0, WARNING",
    "-XX:MaxRAMPercentage=100, ERROR",
    "-Xms1128m,",
    "-Xms1129m, ERROR",
    "-Xmxlots,"
  })
  void theTeamsIsJudgedByTheApplicationsShare(String option, String severity) {
    Described described = Described.by(TASK, "java: { options: [" + option + "] }");

    assertThat(described.problems().stream().map(Problem::severity).map(Enum::name))
        .containsExactlyElementsOf(
            severity == null ? java.util.List.of() : java.util.List.of(severity));
  }

  @Test
  void theProblemIsWhereTheOptionIs() {
    assertThat(
            Described.by(TASK, "variables:", "  JAVA_OPTS: -Xmx4g").problems().stream()
                .map(problem -> problem.location().toString()))
        .containsExactly("service.yaml:8:14");
  }

  @Test
  void withoutOptionsOfOursTheTeamsIsJudgedToo() {
    assertThat(Described.by(TASK, "java: { start-up: off, options: [-Xmx4g] }").problems())
        .hasSize(1);
    assertThat(Described.by(TASK, "java: { start-up: off }").problems()).isEmpty();
  }
}
