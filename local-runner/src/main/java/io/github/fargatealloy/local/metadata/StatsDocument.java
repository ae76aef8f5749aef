package io.github.fargatealloy.local.metadata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/**
 * Docker statistics of one container as the metadata endpoint passes them on. CPU, memory and disk
 * are those of the container's processes; a process has no network counters of its own, so these
 * are zero. Every field that {@code awsecscontainermetrics} reads is present, because some of its
 * versions take that for granted.
 *
 * @see <a
 *     href="https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/receiver/awsecscontainermetricsreceiver/internal/awsecscontainermetrics/docker_stats.go">the
 *     fields that the receiver reads</a>
 */
final class StatsDocument {
  /** What the kernel states for a container without a memory limit. */
  private static final long NO_LIMIT = 9223372036854771712L;

  private StatsDocument() {}

  /**
   * @param before the reading before this one, so that readers can build a rate
   * @param memoryLimitMiB 0 for none
   * @param cpus how many the container may use, at least 1
   */
  static ObjectNode of(
      String dockerId,
      String name,
      ResourceUsage before,
      ResourceUsage now,
      long memoryLimitMiB,
      int cpus) {
    ObjectNode stats = JsonNodeFactory.instance.objectNode();
    stats.put("read", now.readAt().toString());
    stats.put("preread", before.readAt().toString());
    stats.putObject("pids_stats").put("current", 1);
    ArrayNode disk = stats.putObject("blkio_stats").putArray("io_service_bytes_recursive");
    disk.add(diskValue("Read", now.diskReadBytes()));
    disk.add(diskValue("Write", now.diskWriteBytes()));
    disk.add(diskValue("Total", now.diskReadBytes() + now.diskWriteBytes()));
    stats.put("num_procs", 0);
    stats.set("cpu_stats", cpu(now, cpus));
    stats.set("precpu_stats", cpu(before, cpus));
    ObjectNode memory = stats.putObject("memory_stats");
    memory.put("usage", now.memoryBytes());
    memory.put("max_usage", Math.max(before.memoryBytes(), now.memoryBytes()));
    memory.putObject("stats").put("cache", 0).put("rss", now.memoryBytes());
    memory.put("limit", memoryLimitMiB == 0 ? NO_LIMIT : memoryLimitMiB * 1024 * 1024);
    stats.put("name", name);
    stats.put("id", dockerId);
    ObjectNode network = stats.putObject("networks").putObject("eth1");
    Stream.of("rx", "tx")
        .forEach(
            way ->
                Stream.of("bytes", "packets", "errors", "dropped")
                    .forEach(counter -> network.put(way + "_" + counter, 0)));
    stats.putObject("network_rate_stats").put("rx_bytes_per_sec", 0.0).put("tx_bytes_per_sec", 0.0);
    return stats;
  }

  private static ObjectNode cpu(ResourceUsage usage, int cpus) {
    ObjectNode cpu = JsonNodeFactory.instance.objectNode();
    ObjectNode used = cpu.putObject("cpu_usage");
    used.put("total_usage", usage.cpuNanos());
    ArrayNode each = used.putArray("percpu_usage");
    for (int index = 0; index < cpus; index++) {
      each.add(usage.cpuNanos() / cpus);
    }
    used.put("usage_in_kernelmode", usage.cpuKernelNanos());
    used.put("usage_in_usermode", usage.cpuUserNanos());
    cpu.put("system_cpu_usage", usage.readAt().toEpochMilli() * 1_000_000L * cpus);
    cpu.put("online_cpus", cpus);
    cpu.putObject("throttling_data")
        .put("periods", 0)
        .put("throttled_periods", 0)
        .put("throttled_time", 0);
    return cpu;
  }

  private static ObjectNode diskValue(String operation, long bytes) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("major", 259)
        .put("minor", 0)
        .put("op", operation)
        .put("value", bytes);
  }
}
