package io.github.fargatealloy.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.local.sink.Behaviour;
import io.github.fargatealloy.local.sink.OtlpSink;
import io.github.fargatealloy.local.sink.Span;
import io.github.fargatealloy.local.sink.Telemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Protects that no span is lost that the sidecar has taken, whatever the backend does. */
@Timeout(240)
class SidecarDeliveryTest {
  private static final String SERVICE =
      """
      service: orders
      image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
      task: { cpu: 1 vCPU, memory: 2 GB }
      telemetry:
        destination:
          grafana-cloud:
            secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/grafana-AbCdEf
      """;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long POLL_NANOS = 20_000_000;

  @TempDir private Path directory;
  private OtlpSink backend;
  private RunningSidecar sidecar;
  private App app;

  @BeforeEach
  void start() throws IOException {
    backend = OtlpSink.start(0, Optional.empty());
    sidecar =
        RunningSidecar.start(
            SERVICE,
            directory,
            Map.of(
                "GRAFANA_CLOUD_ENDPOINT", backend.uri().toString(),
                "GRAFANA_CLOUD_INSTANCE_ID", "123456",
                "GRAFANA_CLOUD_API_TOKEN", "token"));
    app = new App(sidecar.traces());
  }

  @AfterEach
  void end() {
    backend.close();
    if (sidecar != null) {
      sidecar.close();
    }
  }

  @Test
  void allIsDeliveredAfterAnOutageInWhichTheSidecarIsKilled() throws Exception {
    backend.behave(Behaviour.failing(503));
    app.send(5_000);
    awaitRefusal(503);
    sidecar.kill();
    sidecar.launch();
    app.send(5_000);
    backend.behave(Behaviour.HEALTHY);

    awaitAll();
  }

  @Test
  void allIsDeliveredWhenTheBackendAsksToSlowDown() throws Exception {
    backend.behave(Behaviour.failing(429));
    app.send(5_000);
    awaitRefusal(429);
    backend.behave(Behaviour.HEALTHY);

    awaitAll();
  }

  @Test
  void whatWaitsIsDeliveredToASlowBackendBeforeTheTaskIsGone() throws Exception {
    Duration answer = Duration.ofSeconds(1);
    backend.behave(Behaviour.slow(answer));
    app.send(20_000);
    Instant stop = Instant.now();

    assertThat(sidecar.stop()).as("ended within %d s", sidecar.stopSeconds()).isTrue();

    Duration took = Duration.between(stop, Instant.now());
    assertThat(distinct(backend.store().received())).as(log()).isEqualTo(app.sent());
    assertThat(took).as("there was a backlog").isGreaterThan(answer);
    assertThat(log()).contains("Stopping: nothing waits any more");
  }

  private void awaitRefusal(int status) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (backend.answered(status) == 0) {
      assertThat(Instant.now()).as("nothing was sent: %s", status).isBefore(deadline);
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private void awaitAll() throws Exception {
    boolean arrived = backend.store().await(all -> distinct(all) == app.sent(), PATIENCE);
    assertThat(arrived).as(log()).isTrue();
  }

  private static int distinct(Telemetry telemetry) {
    return (int) telemetry.spans().stream().map(Span::spanId).distinct().count();
  }

  private String log() throws IOException {
    return Files.readString(sidecar.log());
  }
}
