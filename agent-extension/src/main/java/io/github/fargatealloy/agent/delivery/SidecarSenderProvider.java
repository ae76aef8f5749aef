package io.github.fargatealloy.agent.delivery;

import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import java.net.URI;

/** Gives each OTLP exporter a sender, and those with the same destination the same delivery. */
final class SidecarSenderProvider implements HttpSenderProvider {
  private final HttpSenderProvider wires;
  private final Deliveries deliveries;
  private final long maxBytes;

  SidecarSenderProvider(HttpSenderProvider wires, Deliveries deliveries, long maxBytes) {
    this.wires = wires;
    this.deliveries = deliveries;
    this.maxBytes = maxBytes;
  }

  @Override
  public HttpSender createSender(HttpSenderConfig config) {
    URI endpoint = config.getEndpoint();
    // Spelled out of its parts: an endpoint may carry a user and a password.
    String destination =
        endpoint.getScheme()
            + "://"
            + endpoint.getHost()
            + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort());
    String signal = endpoint.getPath().substring(endpoint.getPath().lastIndexOf('/') + 1);
    return new SidecarSender(
        wires.createSender(new WithoutRetry(config)), signal, deliveries.to(destination, maxBytes));
  }
}
