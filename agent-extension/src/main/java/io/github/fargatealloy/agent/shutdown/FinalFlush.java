package io.github.fargatealloy.agent.shutdown;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sends what the SDK still holds, never longer than it may take. */
final class FinalFlush {
  private final OpenTelemetrySdk sdk;
  private final List<Thread> agentHooks;
  private final Duration closeTimeout;

  /** The hooks are those that the agent meant to run beside the SDK's end. */
  FinalFlush(OpenTelemetrySdk sdk, List<Thread> agentHooks, Duration closeTimeout) {
    this.sdk = sdk;
    this.agentHooks = agentHooks;
    this.closeTimeout = closeTimeout;
  }

  void now(long timeoutMillis) {
    CompletableResultCode.ofAll(
            Arrays.asList(
                sdk.getSdkTracerProvider().forceFlush(),
                sdk.getSdkMeterProvider().forceFlush(),
                sdk.getSdkLoggerProvider().forceFlush()))
        .join(timeoutMillis, TimeUnit.MILLISECONDS);
  }

  /** On a daemon thread: a collector that accepts and never answers must not hold up the exit. */
  void close() throws InterruptedException {
    Thread closing = new Thread(this::closeInOrder, "fargate-alloy-close");
    closing.setDaemon(true);
    closing.start();
    closing.join(closeTimeout.toMillis());
  }

  private void closeInOrder() {
    sdk.close();
    try {
      for (Thread hook : agentHooks) {
        hook.start();
        hook.join();
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
