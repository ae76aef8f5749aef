package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/**
 * {@code prometheus.remote_write}: samples through a log on disk to Prometheus' remote write.
 *
 * @param maxSamplesPerSend bound of one request
 * @param maxShards how many requests may be under way at once
 */
public record RemoteWrite(ComponentId id, HttpClient client, int maxSamplesPerSend, int maxShards)
    implements Exporter {

  public RemoteWrite(String label, HttpClient client, int maxSamplesPerSend, int maxShards) {
    this(new ComponentId("prometheus.remote_write", label), client, maxSamplesPerSend, maxShards);
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.SAMPLES;
  }
}
