package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects what people see when the machine, not their input, is at fault. */
class FailureReportTest {
  @TempDir private Path project;

  @BeforeEach
  void aServiceWhoseOutputIsInTheWay() throws IOException {
    Run.of("init", project);
    Files.writeString(project.resolve("out"), "a file where a directory must be");
  }

  @Test
  void aFileInTheWayIsNamedInOneLine() {
    Run generate = Run.of("generate", "-o", "out", project);

    assertThat(generate.exitCode()).isEqualTo(1);
    assertThat(generate.out()).isEmpty();
    assertThat(generate.err().lines())
        .containsExactly(
            "error: " + project.resolve("out") + " must be a directory, but is a file");
  }

  @Test
  void theStackTraceIsPrintedOnRequestBeforeOrAfterTheCommand() {
    assertThat(Run.of("--stacktrace", "generate", "-o", "out", project).err()).contains("\tat ");
    assertThat(Run.of("generate", "--stacktrace", "-o", "out", project).err()).contains("\tat ");
  }
}
