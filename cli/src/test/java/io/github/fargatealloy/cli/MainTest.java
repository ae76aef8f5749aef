package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Protects the process itself: its exit code and what it does with streams. */
@Timeout(60)
class MainTest {
  @TempDir private Path directory;

  @Test
  void aReaderThatLeavesEarlyMakesTheCommandFailWithoutAStackTrace()
      throws IOException, InterruptedException {
    Process process = start("--help");
    process.getInputStream().close();

    String err = text(process.getErrorStream().readAllBytes());
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err.lines())
        .containsExactly(
            "error: standard output must take all that is printed, but was closed or is full");
  }

  @Test
  void thePosixLocaleLosesNoCharacter() throws IOException, InterruptedException {
    Files.writeString(directory.resolve("service.yaml"), "service: größe\n");

    Process process = start("check", "--json", "service.yaml");
    String json = text(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(json).contains("gr\\u00F6\\u00DFe").isASCII();

    Process forPeople = start("check", "service.yaml");
    assertThat(text(forPeople.getErrorStream().readAllBytes())).contains("\"größe\"");
  }

  @Test
  void theVersionIsPrinted() throws IOException, InterruptedException {
    Process process = start("--version");

    assertThat(text(process.getInputStream().readAllBytes())).startsWith("fargate-alloy ");
    assertThat(process.waitFor()).isZero();
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
