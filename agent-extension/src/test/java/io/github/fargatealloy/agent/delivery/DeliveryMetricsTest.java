package io.github.fargatealloy.agent.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.LogCapture;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import org.junit.jupiter.api.Test;

class DeliveryMetricsTest {
  private static final long BOUND = 200;

  private final Reader reader = new Reader();
  private final SdkMeterProvider meters =
      SdkMeterProvider.builder().registerMetricReader(reader).build();
  private final Deliveries deliveries = new Deliveries();

  @Test
  void whatWaitsAndWhatWasDroppedAreMetrics() {
    DeliveryMetrics.register(meters.get("test"), deliveries);
    try (LogCapture log = LogCapture.of(OutageLog.class)) {
      SidecarSender sender =
          new SidecarSender(
              new FakeWire(FakeWire.REFUSED),
              "traces",
              deliveries.to("http://localhost:4318", BOUND));
      for (int i = 0; i < 100; i++) {
        sender.send(new Text("batch " + i), response -> {}, failure -> {});
      }
      assertThat(reader.point("fargate_alloy.delivery.waiting").getValue()).isBetween(1L, BOUND);
      LongPointData dropped = reader.point("fargate_alloy.delivery.dropped");
      assertThat(dropped.getValue()).isBetween(50L, 99L);
      assertThat(dropped.getAttributes().get(AttributeKey.stringKey("signal"))).isEqualTo("traces");
      assertThat(log.messages()).hasSize(1);
    }
  }

  /** Reads when it is asked to. */
  private static final class Reader implements MetricReader {
    private CollectionRegistration registration;

    @Override
    public void register(CollectionRegistration registration) {
      this.registration = registration;
    }

    LongPointData point(String name) {
      MetricData metric =
          registration.collectAllMetrics().stream()
              .filter(each -> each.getName().equals(name))
              .findFirst()
              .orElseThrow();
      return metric.getLongSumData().getPoints().iterator().next();
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
      return AggregationTemporality.CUMULATIVE;
    }

    @Override
    public CompletableResultCode forceFlush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
