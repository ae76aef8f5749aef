package io.github.fargatealloy.local.run;

import java.time.Duration;

/** How a line looks that tells what a run waits for. */
final class Progress {
  private Progress() {}

  static String line(String what, long sinceNanos, Duration atMost) {
    return "Waiting for %s (%s of at most %s s)"
        .formatted(what, Duration.ofNanos(sinceNanos).toSeconds(), atMost.toSeconds());
  }
}
