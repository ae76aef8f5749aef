package io.github.fargatealloy.taskdefinition.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Protects that a JVM starts with every combination of our options and the team's, and has the heap
 * that we mean: in the JDK of this build, and in those where Linux distributions install them.
 */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class JvmOptionsIT {
  private static final Path SYSTEM_WIDE = Path.of("/usr/lib/jvm");
  private static final Pattern HEAP = Pattern.compile(" MaxHeapSize += (\\d+)");

  static final List<String> TASKS =
      List.of(
          "task: { cpu: 0.25 vCPU, memory: 512 MB }",
          "task: { cpu: 1 vCPU, memory: 3 GB }",
          "task: { cpu: 4 vCPU, memory: 8 GB }");

  private static final List<String> PROFILES = List.of("fast", "balanced", "off");

  private static final List<String> TEAM =
      List.of(
          "-Xss1m",
          "-Xmx200m",
          "-Xms60m",
          "-XX:MaxRAMPercentage=30",
          "-XX:+UseSerialGC",
          "-XX:+UseParallelGC",
          "-XX:+UseG1GC",
          "-XX:+UseZGC",
          "-XX:TieredStopAtLevel=4",
          "-XX:-TieredCompilation",
          "-Xint",
          "-XX:+AggressiveHeap",
          "-XX:-ExitOnOutOfMemoryError",
          "-XX:ErrorFile=/tmp/crash.log");

  static Stream<Path> jdks() throws IOException {
    Set<Path> homes = new LinkedHashSet<>();
    homes.add(Path.of(System.getProperty("java.home")).toRealPath());
    if (Files.isDirectory(SYSTEM_WIDE)) {
      try (Stream<Path> installed = Files.list(SYSTEM_WIDE)) {
        for (Path home : installed.sorted().toList()) {
          if (Files.isExecutable(home.resolve("bin/java"))) {
            homes.add(home.toRealPath());
          }
        }
      }
    }
    return homes.stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void everyCombinationStarts(Path jdk) throws Exception {
    Set<String> combinations = new LinkedHashSet<>();
    for (String task : TASKS) {
      for (String profile : PROFILES) {
        for (String option : TEAM) {
          String java = "java: { start-up: %s, options: ['%s'] }".formatted(profile, option);
          combinations.add(Described.by(task, java).javaToolOptions());
        }
      }
    }
    for (String options : combinations) {
      Run run = Run.of(jdk, options);
      assertThat(run.exitCode()).as(options + "\n" + run.output()).isZero();
      assertThat(run.output()).doesNotContainIgnoringCase("warning: ");
    }
  }

  @ParameterizedTest
  @FieldSource("TASKS")
  void theHeapIsWhatTheGuideSays(String task) throws Exception {
    Described described = Described.by(task);
    int memoryMiB = described.memoryMiB();

    Run run =
        Run.of(
            Path.of(System.getProperty("java.home")),
            // As much memory as the container has.
            described.javaToolOptions() + " -XX:+PrintFlagsFinal -XX:MaxRAM=" + memoryMiB + "m");

    Matcher heap = HEAP.matcher(run.output());
    assertThat(heap.find()).as(run.output()).isTrue();
    assertThat(Long.parseLong(heap.group(1)) >> 20)
        .isCloseTo(Heap.fitting(memoryMiB, 64).mib(), within(memoryMiB / 500L + 2));
  }

  private record Run(int exitCode, String output) {
    static Run of(Path jdk, String options) throws IOException, InterruptedException {
      ProcessBuilder builder =
          new ProcessBuilder(jdk.resolve("bin/java").toString(), "-version")
              .redirectErrorStream(true);
      builder.environment().put("JAVA_TOOL_OPTIONS", options);
      builder.environment().remove("JDK_JAVA_OPTIONS");
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), output);
    }
  }
}
