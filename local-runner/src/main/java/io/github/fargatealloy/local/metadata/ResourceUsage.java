package io.github.fargatealloy.local.metadata;

import java.time.Instant;

/**
 * What a container has used since its start.
 *
 * @param readAt when it was measured
 */
public record ResourceUsage(
    Instant readAt,
    long cpuUserNanos,
    long cpuKernelNanos,
    long memoryBytes,
    long diskReadBytes,
    long diskWriteBytes) {

  public static ResourceUsage none(Instant readAt) {
    return new ResourceUsage(readAt, 0, 0, 0, 0, 0);
  }

  public long cpuNanos() {
    return cpuUserNanos + cpuKernelNanos;
  }
}
