package io.github.fargatealloy.agent.shutdown;

import java.time.Duration;

/**
 * Closes the SDK once the other shutdown hooks have ended. Until then it flushes every second, so
 * that an application killed while it still drains has lost no more than its last second.
 */
final class StopHook extends Thread {
  private static final long FLUSH_INTERVAL_MILLIS = 1000;

  /** A streaming response has no end; a span around an answer that was sent ends within it. */
  private static final Duration WAIT_FOR_SPANS = Duration.ofMillis(500);

  private final ApplicationHooks hooks;
  private final FinalFlush flush;
  private final Duration longestWait;

  StopHook(ApplicationHooks hooks, FinalFlush flush, Duration longestWait) {
    super("fargate-alloy-stop");
    this.hooks = hooks;
    this.flush = flush;
    this.longestWait = longestWait;
  }

  @Override
  public void run() {
    try {
      long deadline = System.nanoTime() + longestWait.toNanos();
      for (Thread hook : hooks.all()) {
        if (hook != this) {
          awaitEnd(hook, deadline);
        }
      }
      InFlightSpans.ofThisProcess().awaitEnd(WAIT_FOR_SPANS);
      flush.close();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitEnd(Thread hook, long deadline) throws InterruptedException {
    while (hook.getState() != State.TERMINATED && System.nanoTime() < deadline) {
      if (hook.getState() == State.NEW) {
        // The JDK has not come to starting it yet: a join would return at once.
        Thread.sleep(1);
        continue;
      }
      hook.join(FLUSH_INTERVAL_MILLIS);
      if (hook.isAlive()) {
        flush.now(FLUSH_INTERVAL_MILLIS);
      }
    }
  }
}
