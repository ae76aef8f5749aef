package io.github.fargatealloy.agent.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged agent in a process of its own, whose class path is one empty jar. */
@Execution(ExecutionMode.CONCURRENT)
class FittedAgentIT {
  private static final Pattern SWITCHED_OFF =
      Pattern.compile("(\\d+) of the agent's \\d+ instrumentations are switched off");

  @TempDir private Path directory;

  @Test
  void instrumentationsWithoutALibraryAreSwitchedOffAndTheAgentAgrees() throws Exception {
    String debug = run("-Dotel.javaagent.debug=true");
    assertThat(switchedOff(debug)).isGreaterThan(250);
    assertThat(debug)
        .contains("Instrumentation kafka-clients is disabled")
        .doesNotContain("Instrumentation executors is disabled");
  }

  @Test
  void whatTheUserSwitchesOnStaysOn() throws Exception {
    String debug = run("-Dotel.javaagent.debug=true", "-Dotel.instrumentation.jedis.enabled=true");
    assertThat(debug).doesNotContain("Instrumentation jedis is disabled");
  }

  @Test
  void fittingCanBeTurnedOff() throws Exception {
    assertThat(run("-Dfargate.alloy.fit.enabled=false")).doesNotContainPattern(SWITCHED_OFF);
  }

  @Test
  void whatTheBuildFoundIsTakenForTheClassPath() throws Exception {
    String needed = NeededNames.of(springClassPath());
    String debug = run("-Dfargate.alloy.fit.needed=" + needed, "-Dotel.javaagent.debug=true");
    assertThat(debug)
        .contains("Instrumentation kafka-clients is disabled")
        .doesNotContain("Instrumentation logback-appender is disabled");

    String ofAnotherAgent = "1.0.0" + needed.substring(needed.indexOf(':'));
    assertThat(run("-Dfargate.alloy.fit.needed=" + ofAnotherAgent, "-Dotel.javaagent.debug=true"))
        .contains("Instrumentation logback-appender is disabled");
  }

  @Test
  void anAgentThatIsConfiguredByAFileIsFittedToo() throws Exception {
    Path file = directory.resolve("otel.yaml");
    Files.writeString(file, "file_format: \"1.0\"\n");
    String debug = run("-Dotel.config.file=" + file, "-Dotel.javaagent.debug=true");
    assertThat(switchedOff(debug)).isGreaterThan(250);
    assertThat(debug)
        .contains("Instrumentation kafka-clients is disabled")
        .doesNotContain("Instrumentation executors is disabled");
  }

  private static List<File> springClassPath() throws IOException {
    String jars = Files.readString(Path.of("target/spring.classpath")).strip();
    return Stream.of(jars.split(File.pathSeparator)).map(File::new).toList();
  }

  private static int switchedOff(String output) {
    Matcher line = SWITCHED_OFF.matcher(output);
    assertThat(line.find()).as(output).isTrue();
    return Integer.parseInt(line.group(1));
  }

  /** The output of an application that ends at once, because its jar has no main class. */
  private String run(String... flags) throws IOException, InterruptedException {
    Path jar = directory.resolve("app.jar");
    Files.write(jar, Archive.ofClasses("shop.Nothing"));
    Path output = directory.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-javaagent:" + Path.of("target/fargate-alloy-javaagent.jar").toAbsolutePath());
    command.addAll(
        List.of(
            "-Dotel.traces.exporter=none",
            "-Dotel.metrics.exporter=none",
            "-Dotel.logs.exporter=none"));
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", jar.toString(), "shop.Main"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
