package io.github.fargatealloy.local.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an interrupt of the thread that runs the task, and keeps the JVM
 * alive until that thread has stopped the task in order and said what it has to say.
 */
public final class Interruption implements AutoCloseable {
  /** Longer than any stop: two containers, 120 s at most each. */
  private static final long PATIENCE_SECONDS = 300;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread runner;
  private final Thread hook = new Thread(this::end, "stop of the task");
  private boolean stopping;

  private Interruption(Thread runner) {
    this.runner = runner;
  }

  /** From here to {@link #close}, Ctrl-C reaches the calling thread only. */
  public static Interruption ofThisThread() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** From now on the thread is busy with the stop and must not be interrupted any more. */
  synchronized void stopBegins() {
    stopping = true;
    // Both arrive here: who was interrupted, and who finished at the same moment.
    Thread.interrupted();
  }

  /** The task is gone and all is said. */
  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook runs already; it has just been released.
    }
  }

  private void end() {
    synchronized (this) {
      if (!stopping) {
        runner.interrupt();
      }
    }
    try {
      finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt();
    }
  }
}
