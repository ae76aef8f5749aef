package io.github.fargatealloy.agent.delivery;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.github.fargatealloy.agent.start.SupportedAgent;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.javaagent.extension.AgentListener;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;

/** What waits for the sidecar and what had to be dropped, as metrics. */
public final class DeliveryMetrics implements AgentListener {

  @Override
  public void afterAgent(AutoConfiguredOpenTelemetrySdk autoConfigured) {
    if (SupportedAgent.isRunning()) {
      register(
          autoConfigured.getOpenTelemetrySdk().getMeter("io.github.fargatealloy.agent"),
          SidecarExporters.ofThisProcess().deliveries());
    }
  }

  static void register(Meter meter, Deliveries deliveries) {
    meter
        .upDownCounterBuilder("fargate_alloy.delivery.waiting")
        .setUnit("By")
        .setDescription("Telemetry kept in memory until the collector answers.")
        .buildWithCallback(observe -> observe.record(deliveries.waitingBytes()));
    meter
        .counterBuilder("fargate_alloy.delivery.dropped")
        .setUnit("{batch}")
        .setDescription("Export batches lost because the collector stayed away too long.")
        .buildWithCallback(
            observe ->
                deliveries
                    .droppedBySignal()
                    .forEach(
                        (signal, batches) ->
                            observe.record(batches, Attributes.of(stringKey("signal"), signal))));
  }
}
