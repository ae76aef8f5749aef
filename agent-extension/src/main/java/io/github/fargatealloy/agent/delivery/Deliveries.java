package io.github.fargatealloy.agent.delivery;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** One delivery a destination: a collector that is away holds up no other. */
final class Deliveries {
  private final Map<String, Delivery> byDestination = new ConcurrentHashMap<>();

  Delivery to(String destination, long maxBytes) {
    return byDestination.computeIfAbsent(
        destination,
        key -> new Delivery(new Backlog(maxBytes), new OutageLog(destination, maxBytes)));
  }

  long waitingBytes() {
    return byDestination.values().stream().mapToLong(Delivery::waitingBytes).sum();
  }

  /** Batches dropped since the start. */
  Map<String, Long> droppedBySignal() {
    Map<String, Long> dropped = new TreeMap<>();
    for (Delivery delivery : byDestination.values()) {
      delivery
          .droppedBySignal()
          .forEach((signal, batches) -> dropped.merge(signal, batches, Long::sum));
    }
    return dropped;
  }
}
