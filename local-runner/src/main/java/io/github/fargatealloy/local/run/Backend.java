package io.github.fargatealloy.local.run;

import io.github.fargatealloy.local.plan.SecretValues;
import io.github.fargatealloy.local.plan.TaskPlan;
import io.github.fargatealloy.local.sink.Behaviour;
import io.github.fargatealloy.local.sink.Credentials;
import io.github.fargatealloy.local.sink.OtlpSink;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * The sink of a run in the part that it plays: the cloud behind a real Alloy, with credentials of
 * this run, or else the collector that the application talks to.
 */
record Backend(OtlpSink sink, Optional<Credentials> credentials) implements AutoCloseable {
  private static final String INSTANCE_ID = "123456";

  static Backend start(TaskPlan plan, Behaviour behaviour) throws IOException {
    Optional<Credentials> credentials =
        plan.hasAlloy()
            ? Optional.of(new Credentials(INSTANCE_ID, UUID.randomUUID().toString()))
            : Optional.empty();
    int port = plan.hasAlloy() ? 0 : plan.receivingPort();
    OtlpSink sink = OtlpSink.start(port, credentials);
    sink.behave(behaviour);
    return new Backend(sink, credentials);
  }

  /** What the secret of Grafana Cloud says in this run. */
  Optional<SecretValues.Backend> seenFromAlloy() {
    return credentials.map(
        pair -> new SecretValues.Backend(URI.create(sink.uri() + "/otlp"), pair));
  }

  @Override
  public void close() {
    sink.close();
  }
}
