package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.sidecar.destination.QueueBudget;
import io.github.fargatealloy.service.Outage;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.destination.CloudWatch;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.Map;

/** How long the queues on disk are, and what of the task's storage they may take. */
public final class QueueSize {
  private static final long MIB = 1 << 20;
  private static final long GIB = 1 << 30;

  /** A quarter of an hour of 600 spans a second. */
  private static final long USUAL_BYTES = 512 * MIB;

  /** A server span of the Java agent with its share of the resource, before compression. */
  static final int BYTES_PER_SPAN = 1_000;

  /** Of the task's storage, for images, the file system and everybody's temporary files. */
  private static final long RESERVED_BYTES = 10 * GIB;

  private QueueSize() {}

  static QueueBudget budget(ServiceDescription service, Routing routing, ComponentId storage) {
    long asked =
        Math.max(USUAL_BYTES, service.telemetry().outage().map(QueueSize::bytes).orElse(0L));
    long fitting = available(service) / Math.max(1, queues(routing));
    return new QueueBudget(
        storage, Math.min(asked, fitting), service.telemetry().sidecar().memoryMiB());
  }

  /** What the queues of traces need to hold an outage, for all destinations of traces. */
  public static long needed(Outage outage, Routing routing) {
    return bytes(outage) * Math.max(1, queuesOf(RoutedSignal.TRACES, routing))
        + USUAL_BYTES * (queues(routing) - queuesOf(RoutedSignal.TRACES, routing));
  }

  public static long available(ServiceDescription service) {
    return service.task().storageGiB() * GIB - RESERVED_BYTES;
  }

  /** The size of the task's storage that leaves so much for queues, in whole GiB. */
  public static long storageGiB(long queueBytes) {
    return (queueBytes + RESERVED_BYTES + GIB - 1) / GIB;
  }

  static long bytes(Outage outage) {
    return (long) outage.seconds() * outage.spansPerSecond() * BYTES_PER_SPAN;
  }

  private static long queues(Routing routing) {
    return queuesOf(RoutedSignal.METRICS, routing)
        + queuesOf(RoutedSignal.LOGS, routing)
        + queuesOf(RoutedSignal.TRACES, routing);
  }

  private static long queuesOf(RoutedSignal signal, Routing routing) {
    return routing.destinations().entrySet().stream()
        .filter(QueueSize::isRemote)
        .filter(entry -> routing.to(entry.getKey()).contains(signal))
        .count();
  }

  private static boolean isRemote(Map.Entry<String, Destination> entry) {
    return !(entry.getValue() instanceof CloudWatch);
  }
}
