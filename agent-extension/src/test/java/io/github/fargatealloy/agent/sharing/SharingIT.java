package io.github.fargatealloy.agent.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged agent in a process of its own, as an image runs it. */
class SharingIT {
  private static final Path AGENT = Path.of("target/fargate-alloy-javaagent.jar").toAbsolutePath();
  private static final String APPLICATION_FROM_ARCHIVE =
      Application.class.getName().replace("$", "\\$") + " source: shared objects file \\(top\\)";

  @TempDir private Path directory;
  private Path application;

  /** What a user's image contains. */
  public static final class Application {
    public static void main(String[] arguments) {
      System.out.println("the application runs");
    }
  }

  @BeforeEach
  void packageTheApplication() throws IOException {
    application = directory.resolve("app.jar");
    String entry = Application.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(application);
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry(entry));
      try (var in = Application.class.getClassLoader().getResourceAsStream(entry)) {
        in.transferTo(jar);
      }
    }
  }

  @Test
  void theApplicationsClassesComeFromItsArchiveAlthoughTheAgentRuns() throws Exception {
    Path archive = directory.resolve("app.jsa");
    run("-Xbootclasspath/a:" + AGENT, "-XX:ArchiveClassesAtExit=" + archive);
    String output =
        run("-javaagent:" + AGENT, "-XX:SharedArchiveFile=" + archive, "-Xlog:class+load");
    assertThat(output)
        .contains("opentelemetry-javaagent - version: ")
        .containsPattern(APPLICATION_FROM_ARCHIVE);
  }

  @Test
  void theVirtualMachineDoesNotWarnThatItStopsSharing() throws Exception {
    assertThat(run("-javaagent:" + AGENT))
        .contains("opentelemetry-javaagent - version: ", "the application runs")
        .doesNotContain("Sharing is only supported");
  }

  @Test
  void underAnotherNameTheJarStillStartsTheAgent() throws Exception {
    Path renamed = Files.copy(AGENT, directory.resolve("renamed.jar"));
    assertThat(run("-javaagent:" + renamed))
        .contains("opentelemetry-javaagent - version: ", "the application runs");
  }

  private String run(String... flags) throws IOException, InterruptedException {
    Path output = Files.createTempFile(directory, "output", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    command.addAll(
        List.of(
            "-Dotel.traces.exporter=none",
            "-Dotel.metrics.exporter=none",
            "-Dotel.logs.exporter=none"));
    command.addAll(List.of("-cp", application.toString(), Application.class.getName()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
