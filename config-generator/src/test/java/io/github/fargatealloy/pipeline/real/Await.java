package io.github.fargatealloy.pipeline.real;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what a test wants to see, and no longer. */
public final class Await {
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final long POLL_NANOS = 20_000_000;

  private Await() {}

  /**
   * @throws AssertionError when the condition does not come true in time
   */
  public static void until(String what, Callable<Boolean> condition) throws Exception {
    Instant end = Instant.now().plus(MOST);
    while (!condition.call()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("not in " + MOST.toSeconds() + " s: " + what);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}
