package io.github.fargatealloy.service;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The pairs of CPU and memory that Fargate offers on Linux, as <a
 * href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html">the
 * ECS documentation</a> lists them.
 */
public final class FargateSizes {
  private static final NavigableMap<Integer, List<Integer>> MEMORY_BY_CPU =
      Collections.unmodifiableNavigableMap(
          new TreeMap<>(
              Map.of(
                  256, List.of(512, 1024, 2048),
                  512, steps(1024, 4096, 1024),
                  1024, steps(2048, 8192, 1024),
                  2048, steps(4096, 16_384, 1024),
                  4096, steps(8192, 30_720, 1024),
                  8192, steps(16_384, 61_440, 4096),
                  16_384, steps(32_768, 122_880, 8192))));

  private FargateSizes() {}

  /** Every size of a task in CPU units, ascending. */
  public static List<Integer> cpuUnits() {
    return List.copyOf(MEMORY_BY_CPU.keySet());
  }

  /** Every size of memory in MiB for this CPU, ascending; empty when Fargate has no such CPU. */
  public static List<Integer> memoryMiB(int cpuUnits) {
    return MEMORY_BY_CPU.getOrDefault(cpuUnits, List.of());
  }

  private static List<Integer> steps(int first, int last, int step) {
    return IntStream.rangeClosed(0, (last - first) / step).mapToObj(i -> first + i * step).toList();
  }
}
