package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.component.SendingQueue;

/**
 * What queues may take of the sidecar: disk for what waits, memory for what is under way.
 *
 * @param queueSizeBytes of one signal's queue to one destination, on disk
 * @param memoryMiB the sidecar's hard limit
 */
public record QueueBudget(ComponentId storage, long queueSizeBytes, int memoryMiB) {
  private static final long MIB = 1 << 20;
  private static final int MOST_CONSUMERS = 10;

  /** A request under way is there several times: as data, encoded and compressed. */
  private static final int COPIES = 3;

  /** The share of the memory that requests under way may take. */
  private static final int SHARE = 4;

  /** The queue of an exporter whose destination has this limit. */
  public SendingQueue queue(RequestLimit limit) {
    return new SendingQueue(storage, queueSizeBytes, consumers(limit), limit.batch());
  }

  private int consumers(RequestLimit limit) {
    long fitting = memoryMiB * MIB / SHARE / COPIES / limit.batchBytes();
    return (int) Math.max(2, Math.min(MOST_CONSUMERS, fitting));
  }
}
