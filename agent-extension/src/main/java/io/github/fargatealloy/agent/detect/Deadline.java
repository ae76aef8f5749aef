package io.github.fargatealloy.agent.detect;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** The moment by which an answer must be complete. */
final class Deadline {
  private final long nanoTime;

  private Deadline(long nanoTime) {
    this.nanoTime = nanoTime;
  }

  static Deadline in(long millis) {
    return new Deadline(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Zero or less once it has passed. */
  long remainingMillis() {
    return TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime());
  }

  /** What a socket may be told, where zero would mean forever. */
  int socketTimeoutMillis() throws InterruptedIOException {
    long remaining = remainingMillis();
    if (remaining <= 0) {
      throw new InterruptedIOException("no complete answer in time");
    }
    return (int) Math.min(remaining, Integer.MAX_VALUE);
  }
}
