package io.github.fargatealloy.agent.delivery;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Passes batches on while the sidecar answers, and keeps them while it does not. The SDK is told
 * that a kept batch was exported: its own queue is small, and it would log and discard instead.
 */
final class Delivery {
  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 2000;

  private static final long PAUSE_AT_STOP_MILLIS = 100;

  /** A sidecar that refuses connections may be restarting, or gone for good. */
  private static final long PATIENCE_AT_STOP_MILLIS = 1000;

  private final Backlog backlog;
  private final OutageLog log;
  private volatile boolean outage;
  private CompletableResultCode drained = CompletableResultCode.ofSuccess();
  private long deliveredSinceBegin;
  private long droppedBefore;
  private boolean stopping;
  private long stopNanos;

  Delivery(Backlog backlog, OutageLog log) {
    this.backlog = backlog;
    this.log = log;
  }

  void send(Batch batch, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
    if (outage && keepDuringOutage(batch.deflate())) {
      onResponse.accept(Kept.INSTANCE);
      return;
    }
    batch.transmit(
        response -> {
          if (Verdict.of(response) == Verdict.LATER) {
            keep(batch.deflate(), "HTTP status " + response.getStatusCode());
            onResponse.accept(Kept.INSTANCE);
          } else {
            onResponse.accept(response);
          }
        },
        failure -> {
          if (Verdict.of(failure) == Verdict.LATER) {
            keep(batch.deflate(), reason(failure));
            onResponse.accept(Kept.INSTANCE);
          } else {
            onError.accept(failure);
          }
        });
  }

  /** Completes once nothing waits any more, because it was delivered or given up. */
  synchronized CompletableResultCode stop() {
    if (!stopping) {
      stopping = true;
      stopNanos = System.nanoTime();
      notifyAll();
    }
    return drained;
  }

  synchronized long waitingBytes() {
    return backlog.bytes();
  }

  /** Batches dropped since the start. */
  synchronized Map<String, Long> droppedBySignal() {
    return backlog.droppedBySignal();
  }

  private synchronized boolean keepDuringOutage(Batch batch) {
    if (outage) {
      backlog.add(batch);
    }
    return outage;
  }

  private synchronized void keep(Batch batch, String reason) {
    long dropped = backlog.dropped();
    backlog.add(batch);
    if (!outage) {
      outage = true;
      drained = new CompletableResultCode();
      deliveredSinceBegin = 0;
      droppedBefore = dropped;
      log.begins(reason);
      Thread redelivery = new Thread(this::redeliver, "fargate-alloy-redelivery");
      redelivery.setDaemon(true);
      redelivery.start();
    }
  }

  private void redeliver() {
    long pauseMillis = FIRST_PAUSE_MILLIS;
    try {
      for (Batch batch = next(); batch != null; batch = next()) {
        Verdict verdict = Verdict.ofSending(batch);
        if (verdict == Verdict.LATER) {
          pause(batch, pauseMillis);
          pauseMillis = Math.min(pauseMillis * 2, LONGEST_PAUSE_MILLIS);
        } else {
          settle(batch, verdict);
          pauseMillis = FIRST_PAUSE_MILLIS;
        }
      }
    } catch (InterruptedException stoppedFromOutside) {
      giveUp();
    }
  }

  private synchronized Batch next() {
    if (backlog.isEmpty() && outage) {
      log.ends(deliveredSinceBegin, backlog.dropped() - droppedBefore);
      end();
    }
    return backlog.takeOldest();
  }

  private synchronized void settle(Batch batch, Verdict verdict) {
    if (verdict == Verdict.DELIVERED) {
      deliveredSinceBegin++;
    } else {
      backlog.drop(batch);
    }
  }

  private synchronized void pause(Batch batch, long millis) throws InterruptedException {
    backlog.putBack(batch);
    if (!stopping) {
      wait(millis);
    } else if (System.nanoTime() - stopNanos
        < TimeUnit.MILLISECONDS.toNanos(PATIENCE_AT_STOP_MILLIS)) {
      wait(PAUSE_AT_STOP_MILLIS);
    } else {
      giveUp();
    }
  }

  private synchronized void giveUp() {
    long before = backlog.dropped();
    backlog.dropAll();
    log.givesUp(backlog.dropped() - before);
    end();
  }

  private void end() {
    outage = false;
    drained.succeed();
  }

  private static String reason(Throwable failure) {
    return failure.getMessage() != null ? failure.getMessage() : failure.getClass().getSimpleName();
  }
}
