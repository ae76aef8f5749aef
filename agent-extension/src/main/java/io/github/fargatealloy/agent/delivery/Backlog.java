package io.github.fargatealloy.agent.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Batches that wait for the sidecar, oldest first, within a bound. Not safe for threads. */
final class Backlog {
  private final long maxBytes;
  private final Deque<Batch> batches = new ArrayDeque<>();
  private final Map<String, Long> droppedBySignal = new TreeMap<>();
  private long bytes;

  Backlog(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Makes room by dropping what is oldest. */
  void add(Batch batch) {
    batches.addLast(batch);
    bytes += batch.sizeInMemory();
    dropOldestAboveBound();
  }

  /** Null when there is none. */
  Batch takeOldest() {
    Batch oldest = batches.pollFirst();
    bytes -= oldest == null ? 0 : oldest.sizeInMemory();
    return oldest;
  }

  /** Returns a batch that could not be delivered: still the oldest, and the first to go. */
  void putBack(Batch batch) {
    batches.addFirst(batch);
    bytes += batch.sizeInMemory();
    dropOldestAboveBound();
  }

  void drop(Batch batch) {
    droppedBySignal.merge(batch.signal(), 1L, Long::sum);
  }

  void dropAll() {
    for (Batch batch = takeOldest(); batch != null; batch = takeOldest()) {
      drop(batch);
    }
  }

  boolean isEmpty() {
    return batches.isEmpty();
  }

  /** Batches dropped since the start. */
  long dropped() {
    return droppedBySignal.values().stream().mapToLong(Long::longValue).sum();
  }

  long bytes() {
    return bytes;
  }

  /** Batches dropped since the start. */
  Map<String, Long> droppedBySignal() {
    return new TreeMap<>(droppedBySignal);
  }

  private void dropOldestAboveBound() {
    while (bytes > maxBytes) {
      drop(takeOldest());
    }
  }
}
