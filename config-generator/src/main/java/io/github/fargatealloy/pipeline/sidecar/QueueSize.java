package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.collector.Routing;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.sidecar.destination.QueueBudget;
import io.github.fargatealloy.service.Outage;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Telemetry;
import io.github.fargatealloy.service.destination.CloudWatch;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.Optional;
import java.util.Set;

/**
 * How long the queues on disk are, and what of the task's storage they may take. Those of one
 * exporter all have the size of the longest, and none may take the disk from the application.
 */
public final class QueueSize {
  private static final long MIB = 1 << 20;
  private static final long GIB = 1 << 30;

  /** A quarter of an hour of 600 spans a second. */
  private static final long USUAL_BYTES = 512 * MIB;

  /**
   * Spans of the Java agent with their share of the resource take 400 to 650, before compression;
   * those with statements of a database or stack traces take more.
   */
  static final int BYTES_PER_SPAN = 1_000;

  /** What a file takes of 100 that wait in it; benchmarks/pipeline needs 530 MB for 486 MB. */
  static final int FILE_PERCENT = 110;

  /** Of the task's storage, for images, the file system and everybody's temporary files. */
  private static final long RESERVED_BYTES = 10 * GIB;

  private QueueSize() {}

  static QueueBudget budget(ServiceDescription service, ComponentId storage) {
    Telemetry telemetry = service.telemetry();
    long asked = asked(telemetry.outage());
    long fitting = available(service) * 100 / FILE_PERCENT / queues(telemetry);
    return new QueueBudget(storage, Math.min(asked, fitting), telemetry.sidecar().memoryMiB());
  }

  /** What all queues may take on disk that are long enough for the outage. */
  public static long needed(Outage outage, Telemetry telemetry) {
    return asked(Optional.of(outage)) * queues(telemetry) / 100 * FILE_PERCENT;
  }

  public static long available(ServiceDescription service) {
    return service.task().size().storageGiB() * GIB - RESERVED_BYTES;
  }

  /** The size of the task's storage that leaves so much for queues, in whole GiB. */
  public static long storageGiB(long queueBytes) {
    return (queueBytes + RESERVED_BYTES + GIB - 1) / GIB;
  }

  /** The longest outage of this rate that fits storage of that size. */
  public static long seconds(Outage outage, Telemetry telemetry, long storageGiB) {
    long fitting = (storageGiB * GIB - RESERVED_BYTES) * 100 / FILE_PERCENT / queues(telemetry);
    return fitting / ((long) outage.spansPerSecond() * BYTES_PER_SPAN);
  }

  private static long asked(Optional<Outage> outage) {
    return Math.max(USUAL_BYTES, outage.map(QueueSize::bytes).orElse(0L));
  }

  private static long bytes(Outage outage) {
    return (long) outage.seconds() * outage.spansPerSecond() * BYTES_PER_SPAN;
  }

  /** One for each signal and destination, and never none. */
  private static long queues(Telemetry telemetry) {
    Routing routing = Routing.of(telemetry);
    long queues =
        routing.destinations().entrySet().stream()
            .mapToLong(entry -> queues(entry.getValue(), routing.to(entry.getKey()), telemetry))
            .sum();
    return Math.max(1, queues);
  }

  /** CloudWatch has one only for lines that come to Alloy and go back to their log group. */
  private static long queues(
      Destination destination, Set<RoutedSignal> signals, Telemetry telemetry) {
    if (destination instanceof CloudWatch) {
      boolean lines = telemetry.sources().stdout().usesFireLens();
      return lines && signals.contains(RoutedSignal.LOGS) ? 1 : 0;
    }
    return signals.stream().filter(signal -> signal != RoutedSignal.PROFILES).count();
  }
}
