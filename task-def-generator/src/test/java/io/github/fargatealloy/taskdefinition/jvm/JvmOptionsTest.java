package io.github.fargatealloy.taskdefinition.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects what the JVM gets by the size of its task, and that the team's own option wins. */
class JvmOptionsTest {
  private static final String SMALL = "task: { cpu: 1 vCPU, memory: 2 GB }";
  private static final String LARGE = "task: { cpu: 2 vCPU, memory: 4 GB }";
  private static final String SERIAL = "-XX:+UseSerialGC";
  private static final String C1 = "-XX:TieredStopAtLevel=1";
  private static final String HEAP = "-XX:MaxRAMPercentage=";

  @Test
  void smallTasksCollectInOneThreadAndLargeOnesAsTheJvmLikes() {
    assertThat(Described.by(SMALL).javaToolOptions()).contains(SERIAL, HEAP).doesNotContain(C1);
    assertThat(Described.by(LARGE).javaToolOptions()).contains(HEAP).doesNotContain(SERIAL, C1);
  }

  @ParameterizedTest
  @ValueSource(strings = {SMALL, LARGE})
  void fastCompilesWithC1OnAnySize(String task) {
    assertThat(Described.by(task, "java: { start-up: fast }").javaToolOptions())
        .contains(SERIAL, C1, HEAP);
  }

  @Test
  void offLeavesTheVariableToTheImage() {
    assertThat(Described.by(SMALL, "java: { start-up: off }").javaToolOptions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-Xmx400m, MaxRAMPercentage",
    "-XX:MaxHeapSize=400m, MaxRAMPercentage",
    "-XX:MaxRAMPercentage=50, MaxRAMPercentage=7",
    "-XX:MaxRAM=1g, MaxRAMPercentage",
    "-XX:+UseG1GC, UseSerialGC",
    "-XX:+UseZGC, UseSerialGC",
    "-XX:TieredStopAtLevel=4, TieredStopAtLevel=1",
    "-XX:-TieredCompilation, TieredStopAtLevel",
    "-Xint, TieredStopAtLevel",
    "-XX:-ExitOnOutOfMemoryError, +ExitOnOutOfMemoryError",
    "-XX:+CrashOnOutOfMemoryError, ExitOnOutOfMemoryError",
    "-XX:ErrorFile=/tmp/crash.log, ErrorFileToStdout",
  })
  void anOptionOfTheTeamReplacesOurs(String theirs, String ours) {
    assertThat(
            Described.by(SMALL, "java: { start-up: fast, options: ['" + theirs + "'] }")
                .javaToolOptions())
        .endsWith(theirs)
        .doesNotContain(ours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "variables: { JAVA_TOOL_OPTIONS: -XX:+UseG1GC -Xss1m }",
        "variables: { JDK_JAVA_OPTIONS: -XX:+UseG1GC }",
        "variables: { JAVA_OPTS: -server -XX:+UseG1GC }",
        "app: { command: [java, -XX:+UseG1GC, -jar, app.jar] }",
        "app: { command: [sh, -c, 'exec java -XX:+UseG1GC -jar app.jar'] }",
      })
  void whereverTheDescriptionHasIt(String lines) {
    assertThat(Described.by(SMALL, lines).javaToolOptions()).contains(HEAP).doesNotContain(SERIAL);
  }

  @Test
  void theTeamsVariableIsKeptBehindOurs() {
    assertThat(
            Described.by(SMALL, "variables: { JAVA_TOOL_OPTIONS: '-Xss1m -Da=b' }")
                .javaToolOptions())
        .startsWith(SERIAL)
        .endsWith(" -Xss1m -Da=b");
  }

  @ParameterizedTest
  @CsvSource({
    "0.25 vCPU, 1, ec2",
    "1 vCPU, 1, managed-instances",
    "1500, 2, managed-instances",
    "4 vCPU, 4, ec2"
  })
  void onInstancesTheJvmIsToldOfTheLimitThatItDoesNotSee(String cpu, int processors, String type) {
    String task = "task: { cpu: %s, memory: 4 GB, launch-type: %s }".formatted(cpu, type);
    String capacity = "deploy: { capacity-provider: shop-instances }";

    assertThat(Described.by(task, capacity).javaToolOptions())
        .contains("-XX:ActiveProcessorCount=" + processors + " ", HEAP);
    assertThat(
            Described.by(task, capacity, "java: { options: ['-XX:ActiveProcessorCount=3'] }")
                .javaToolOptions())
        .containsOnlyOnce("ActiveProcessorCount");
    assertThat(Described.by(SMALL).javaToolOptions()).doesNotContain("ActiveProcessorCount");
  }

  @Test
  void onInstancesTheHeapFitsTheContainerWhichHasALimitOfItsOwn() {
    Described onFargate = Described.by(LARGE);
    Described onInstances =
        Described.by(
            "task: { cpu: 2 vCPU, memory: 4 GB, launch-type: ec2 }",
            "deploy: { capacity-provider: shop-instances }");

    assertThat(onInstances.memoryMiB()).isEqualTo(onFargate.memoryMiB());
    assertThat(heap(onInstances)).isEqualTo(heap(onFargate));
  }

  private static String heap(Described described) {
    String options = described.javaToolOptions();
    int start = options.indexOf(HEAP);
    return options.substring(start, options.indexOf(' ', start));
  }

  @Test
  void aVariableThatIsASecretStaysOne() {
    assertThat(
            Described.by(SMALL, "secrets: { JAVA_TOOL_OPTIONS: /orders/java-options }")
                .javaToolOptions())
        .isEmpty();
  }
}
