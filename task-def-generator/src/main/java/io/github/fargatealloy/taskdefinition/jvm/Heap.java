package io.github.fargatealloy.taskdefinition.jvm;

import io.github.fargatealloy.taskdefinition.jvm.GivenOptions.Given;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM uses for objects.
 *
 * @param mib its size
 * @param key the path of the key that sets it; empty if the task definition does
 */
record Heap(long mib, Optional<String> key) {
  /** What a JVM with an agent takes besides before the application does anything. */
  static final int LEAST_BESIDE_MIB = 96;

  /**
   * Beside the heap of a Spring application under load 165 to 190 MiB were measured, 100 of them
   * the agent's. What grows with the application (threads, buffers, the collector's own) comes on
   * top.
   */
  private static final int USUALLY_BESIDE_MIB = 160;

  private static final int LEAST_MIB = 64;
  private static final String SHARE = "-XX:MaxRAMPercentage=";
  private static final Pattern SIZE =
      Pattern.compile("(?:-Xm[sx]|-XX:(?:Max|Initial)HeapSize=)([0-9]{1,12})([kKmMgGtT]?)");
  private static final Pattern PERCENTAGE =
      Pattern.compile(SHARE + "([0-9]{1,3}(?:\\.[0-9]{1,9})?)");

  /**
   * What fits into a container.
   *
   * @param tmpMiB the size of its {@code /tmp}, which takes the same memory
   */
  static Heap fitting(int memoryMiB, int tmpMiB) {
    int free = memoryMiB - tmpMiB;
    return new Heap(Math.max(LEAST_MIB, free - free / 8 - USUALLY_BESIDE_MIB), Optional.empty());
  }

  /** As the team sets it; empty if it does not, or in a way that tells no size. */
  static Optional<Heap> given(GivenOptions options, int memoryMiB) {
    return options
        .last("-Xmx", "-XX:MaxHeapSize=")
        .or(() -> options.last(SHARE))
        .flatMap(given -> parse(given, memoryMiB));
  }

  /** The size that it begins with, if the team sets one. */
  static Optional<Heap> initial(GivenOptions options, int memoryMiB) {
    return options.last("-Xms", "-XX:InitialHeapSize=").flatMap(given -> parse(given, memoryMiB));
  }

  static boolean isGiven(GivenOptions options) {
    return options
        .last(
            "-Xmx",
            "-XX:MaxHeapSize=",
            SHARE,
            "-XX:MaxRAM=",
            "-XX:MaxRAMFraction=",
            "-XX:+AggressiveHeap")
        .isPresent();
  }

  private static Optional<Heap> parse(Given given, int memoryMiB) {
    Matcher size = SIZE.matcher(given.option());
    if (size.matches()) {
      return Optional.of(heap(given, mib(Long.parseLong(size.group(1)), size.group(2))));
    }
    Matcher percentage = PERCENTAGE.matcher(given.option());
    return percentage.matches()
        ? Optional.of(
            heap(given, (long) (memoryMiB * Double.parseDouble(percentage.group(1)) / 100)))
        : Optional.empty();
  }

  private static Heap heap(Given given, long mib) {
    return new Heap(mib, Optional.of(given.key()));
  }

  private static long mib(long size, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "t" -> size << 20;
      case "g" -> size << 10;
      case "m" -> size;
      case "k" -> size >> 10;
      default -> size >> 20;
    };
  }
}
