package io.github.fargatealloy.local.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TelemetryStoreTest {
  private static final Resource RESOURCE = new Resource(Map.of());

  @Test
  void theNewestAreKeptAndAllAreCounted() {
    TelemetryStore store = new TelemetryStore();

    for (int i = 0; i < 5; i++) {
      store.addLogs(records(i, TelemetryStore.KEPT / 2));
    }
    store.addLogs(records(5, 1));

    Telemetry received = store.received();
    assertThat(received.logCount()).isEqualTo(5L * TelemetryStore.KEPT / 2 + 1);
    assertThat(received.logs()).hasSize(TelemetryStore.KEPT);
    assertThat(received.logs().get(TelemetryStore.KEPT - 1).body()).isEqualTo("5");
    assertThat(received.logs().get(0).body()).isEqualTo("3");
  }

  private static List<LogRecord> records(int round, int count) {
    return IntStream.range(0, count).mapToObj(i -> record(round)).toList();
  }

  private static LogRecord record(int round) {
    return new LogRecord(RESOURCE, 0, "INFO", Integer.toString(round), "");
  }
}
