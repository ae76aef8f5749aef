package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.service.Outage;
import io.github.fargatealloy.service.Telemetry;
import io.github.fargatealloy.service.value.RoutedSignal;
import org.junit.jupiter.api.Test;

/** Protects that the disk holds every queue that may fill. */
class QueueSizeTest {
  private static final Outage OUTAGE = new Outage(600, 2_000);

  private static final Orders WITH_COPY =
      Orders.toGrafanaCloud().withRoute(RoutedSignal.LOGS, "grafana-cloud", "cloudwatch");

  @Test
  void everySignalWaitsInAQueueOfItsOwn() {
    Telemetry all = telemetry(Orders.toGrafanaCloud());
    Telemetry two = telemetry(Orders.toGrafanaCloud().withRoute(RoutedSignal.LOGS, "cloudwatch"));

    assertThat(QueueSize.needed(OUTAGE, all)).isEqualTo(QueueSize.needed(OUTAGE, two) / 2 * 3);
  }

  @Test
  void linesThatGoBackToCloudWatchWaitToo() {
    Telemetry usual = telemetry(WITH_COPY);
    Telemetry throughAlloy =
        telemetry(WITH_COPY.withSources(Variants.sources().get("stdout-through-alloy")));

    assertThat(QueueSize.needed(OUTAGE, throughAlloy))
        .isEqualTo(QueueSize.needed(OUTAGE, usual) / 3 * 4);
  }

  private static Telemetry telemetry(Orders orders) {
    return orders.file().service().telemetry();
  }
}
