package io.github.fargatealloy.agent.it;

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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged agent beside a class data archive, in processes as an image runs them. */
@Execution(ExecutionMode.CONCURRENT)
class SharingIT {
  private static final String FROM_ARCHIVE =
      Application.class.getName().replace("$", "\\$") + " source: shared objects file";
  private static final String AGENT_RUNS = "opentelemetry-javaagent - version: ";
  private static final String APPLICATION_RUNS = "the application runs";
  private static final String STOPS_SHARING = "Sharing is only supported";

  @TempDir private Path directory;
  private Path agent;
  private Path application;

  /** What a user's image contains. */
  public static final class Application {
    public static void main(String[] arguments) {
      System.out.println(APPLICATION_RUNS);
    }
  }

  @BeforeEach
  void packageTheApplication() throws IOException {
    agent = Files.copy(AppProcess.ONE_JAR, directory.resolve("any-name.jar"));
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
    run(Jdk.ofRelease(17), onBootClassPath(), "-XX:ArchiveClassesAtExit=" + archive);
    assertThat(
            run(
                Jdk.ofRelease(17),
                onBootClassPath(),
                "-javaagent:" + agent,
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:class+load"))
        .contains(AGENT_RUNS, APPLICATION_RUNS)
        .containsPattern(FROM_ARCHIVE)
        .doesNotContain(STOPS_SHARING);
  }

  @Test
  void theApplicationsClassesComeFromItsAheadOfTimeCacheAlthoughTheAgentRuns() throws Exception {
    Path cache = directory.resolve("app.aot");
    Jdk jdk = Jdk.ofRelease(25);
    run(jdk, onBootClassPath(), "--add-modules=java.instrument", "-XX:AOTCacheOutput=" + cache);
    assertThat(
            run(
                jdk,
                onBootClassPath(),
                "-javaagent:" + agent,
                "-XX:AOTCache=" + cache,
                "-Xlog:class+load"))
        .contains(AGENT_RUNS, APPLICATION_RUNS)
        .containsPattern(FROM_ARCHIVE)
        .doesNotContain(STOPS_SHARING);
  }

  @Test
  void withoutTheOptionTheAgentAppendsItselfAsUpstreamsDoes() throws Exception {
    assertThat(run(Jdk.current(), "-javaagent:" + agent))
        .contains(AGENT_RUNS, APPLICATION_RUNS, STOPS_SHARING);
  }

  private String onBootClassPath() {
    return "-Xbootclasspath/a:" + agent;
  }

  private String run(Jdk jdk, String... flags) throws IOException, InterruptedException {
    Path output = Files.createTempFile(directory, "output", ".txt");
    List<String> command = new ArrayList<>(List.of(jdk.java(), "-XX:TieredStopAtLevel=1"));
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
