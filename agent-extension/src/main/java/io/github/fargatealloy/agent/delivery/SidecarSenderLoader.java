package io.github.fargatealloy.agent.delivery;

import static java.util.Collections.singleton;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;

/** Where an exporter looks up what it is made of: ours for the sender, the agent's for the rest. */
final class SidecarSenderLoader implements ComponentLoader {
  private final ComponentLoader agent =
      ComponentLoader.forClassLoader(HttpSenderProvider.class.getClassLoader());
  private final Deliveries deliveries;
  private final long maxBytes;

  SidecarSenderLoader(Deliveries deliveries, long maxBytes) {
    this.deliveries = deliveries;
    this.maxBytes = maxBytes;
  }

  @Override
  public <T> Iterable<T> load(Class<T> spiClass) {
    Iterable<T> upstream = agent.load(spiClass);
    if (!spiClass.equals(HttpSenderProvider.class)) {
      return upstream;
    }
    HttpSenderProvider wire = (HttpSenderProvider) upstream.iterator().next();
    return singleton(spiClass.cast(new SidecarSenderProvider(wire, deliveries, maxBytes)));
  }
}
