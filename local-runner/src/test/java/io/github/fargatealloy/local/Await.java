package io.github.fargatealloy.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does, which cannot notify us. */
public final class Await {
  private static final Duration AT_MOST = Duration.ofSeconds(30);

  private Await() {}

  public static void that(BooleanSupplier condition) {
    long deadline = System.nanoTime() + AT_MOST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not fulfilled within " + AT_MOST.toSeconds() + " s");
      }
      LockSupport.parkNanos(5_000_000);
    }
  }
}
