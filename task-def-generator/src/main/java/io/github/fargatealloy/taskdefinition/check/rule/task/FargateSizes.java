package io.github.fargatealloy.taskdefinition.check.rule.task;

import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What Fargate offers: for each CPU the memory from least to most in even steps.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html">Amazon
 *     ECS: invalid CPU or memory value</a>
 */
record FargateSizes(
    int cpuUnits, String vcpu, int leastMiB, int mostMiB, int stepMiB, boolean windows) {
  static final List<FargateSizes> ALL =
      List.of(
          new FargateSizes(256, ".25", 512, 2048, 0, false),
          new FargateSizes(512, ".5", 1024, 4096, 1024, false),
          new FargateSizes(1024, "1", 2048, 8192, 1024, true),
          new FargateSizes(2048, "2", 4096, 16384, 1024, true),
          new FargateSizes(4096, "4", 8192, 30720, 1024, true),
          new FargateSizes(8192, "8", 16384, 61440, 4096, false),
          new FargateSizes(16384, "16", 32768, 122880, 8192, false));

  /** Of the smallest CPU the sizes double; every other CPU has even steps. */
  private static final List<Integer> DOUBLING = List.of(512, 1024, 2048);

  static Optional<FargateSizes> of(int cpuUnits) {
    return ALL.stream().filter(sizes -> sizes.cpuUnits == cpuUnits).findFirst();
  }

  /** The smallest CPU that is enough and offers the memory; failing that, the largest there is. */
  static FargateSizes nearest(int cpuUnits, int memoryMiB) {
    return ALL.stream()
        .filter(sizes -> sizes.cpuUnits >= cpuUnits && sizes.offers(memoryMiB))
        .findFirst()
        .or(() -> ALL.stream().filter(sizes -> sizes.cpuUnits >= cpuUnits).findFirst())
        .orElse(ALL.get(ALL.size() - 1));
  }

  List<Integer> memoryMiB() {
    return stepMiB == 0
        ? DOUBLING
        : IntStream.rangeClosed(0, (mostMiB - leastMiB) / stepMiB)
            .mapToObj(steps -> leastMiB + steps * stepMiB)
            .toList();
  }

  boolean offers(int memoryMiB) {
    return stepMiB == 0
        ? DOUBLING.contains(memoryMiB)
        : memoryMiB >= leastMiB && memoryMiB <= mostMiB && (memoryMiB - leastMiB) % stepMiB == 0;
  }

  /** The least memory that is enough; failing that, the most there is. */
  int nearestMemory(int memoryMiB) {
    return memoryMiB().stream().filter(size -> size >= memoryMiB).findFirst().orElse(mostMiB);
  }

  /** Complete and in order. */
  String writtenMemory() {
    List<Integer> sizes = memoryMiB();
    return sizes.size() <= 7
        ? "one of " + Written.oneOf(sizes.stream().map(String::valueOf).toList())
        : Written.quoted(leastMiB + "")
            + " to "
            + Written.quoted(mostMiB + "")
            + " in steps of "
            + stepMiB;
  }

  /** The CPU in both spellings. */
  String writtenCpu() {
    return Written.quoted(cpuUnits + "") + " (" + vcpu + " vCPU)";
  }
}
