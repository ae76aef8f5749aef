package io.github.fargatealloy.local.process;

import io.github.fargatealloy.local.metadata.ResourceUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process and its descendants have used. Memory and disk come from {@code /proc} and are 0
 * where there is none; all CPU time counts as user time, because Java does not tell it apart.
 */
final class ProcessUsage {
  private ProcessUsage() {}

  static ResourceUsage of(ProcessHandle leader, Instant now) {
    return Stream.concat(Stream.of(leader), leader.descendants())
        .map(process -> one(process, now))
        .reduce(ResourceUsage.none(now), ProcessUsage::sum);
  }

  private static ResourceUsage one(ProcessHandle process, Instant now) {
    long cpuNanos = process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    long memoryKiB = number(proc.resolve("status"), "VmRSS:\\s+(\\d+) kB");
    Path io = proc.resolve("io");
    return new ResourceUsage(
        now,
        cpuNanos,
        0,
        memoryKiB * 1024,
        number(io, "(?m)^read_bytes: (\\d+)"),
        number(io, "(?m)^write_bytes: (\\d+)"));
  }

  private static long number(Path file, String pattern) {
    try {
      Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
      return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    } catch (IOException notThere) {
      return 0;
    }
  }

  private static ResourceUsage sum(ResourceUsage one, ResourceUsage other) {
    return new ResourceUsage(
        one.readAt(),
        one.cpuUserNanos() + other.cpuUserNanos(),
        one.cpuKernelNanos() + other.cpuKernelNanos(),
        one.memoryBytes() + other.memoryBytes(),
        one.diskReadBytes() + other.diskReadBytes(),
        one.diskWriteBytes() + other.diskWriteBytes());
  }
}
