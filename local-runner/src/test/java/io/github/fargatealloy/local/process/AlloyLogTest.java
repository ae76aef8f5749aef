package io.github.fargatealloy.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines of Alloy a local run keeps to itself; all are as Alloy 1.18 writes them. */
class AlloyLogTest {
  private static final String START = "ts=2026-11-21T19:19:33.153894849Z ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "level=info msg=\"Alloy is starting\"",
        "level=info msg=\"finished node evaluation\" node_id=otelcol.exporter.otlphttp.grafana_cloud"
      })
  void whatHappensAtEveryStartIsRoutine(String line) {
    assertThat(AlloyLog.isRoutine(START + line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "level=info msg=\"Exporting failed. Will retry the request after interval.\" error=\"dial tcp"
            + " 127.0.0.1:9: connect: connection refused\" interval=1.275379061s",
        "level=error msg=\"Exporting failed. Dropping data.\" dropped_items=1",
        "level=warn msg=\"Memory usage is above soft limit. Refusing data.\""
      })
  void aDestinationThatCannotBeReachedIsShown(String line) {
    assertThat(AlloyLog.isRoutine(START + line)).isFalse();
  }
}
