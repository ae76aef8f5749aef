package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.AlloySidecar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What the sidecar's container runs. Alloy does not drain a queue on disk when it is told to stop,
 * and in a task that disk dies with it; so a shell holds the signal back until the queue is empty.
 */
final class AlloyEntrypoint {
  /** What is left of the stop timeout for Alloy itself, which needs a fraction of a second. */
  private static final int ALLOY_STOP_SECONDS = 5;

  private static final String SCRIPT = resource("alloy-entrypoint.sh");
  private static final String LOG_ROUTER = resource("alloy-log-router.sh");
  private static final String READINESS_PROBE = resource("alloy-ready.sh").strip();

  private AlloyEntrypoint() {}

  /**
   * @param logRouter whether it serves FireLens' socket
   */
  static String script(String stabilityLevel, int stopTimeoutSeconds, boolean logRouter) {
    return SCRIPT
        .replace("@STORAGE_PATH@", AlloySidecar.STORAGE_PATH)
        .replace("@PREPARATION@\n", logRouter ? LOG_ROUTER : "")
        .replace("@CONFIG_VARIABLE@", AlloySidecar.CONFIG_VARIABLE)
        .replace("@SERVER_PORT@", Integer.toString(AlloySidecar.SERVER_PORT))
        .replace("@STABILITY_LEVEL@", stabilityLevel)
        .replace(
            "@DRAIN_SECONDS@",
            Integer.toString(Math.max(0, stopTimeoutSeconds - ALLOY_STOP_SECONDS)));
  }

  /** Exits with 0 when Alloy says that it is ready. */
  static String readinessProbe() {
    return READINESS_PROBE.replace("@SERVER_PORT@", Integer.toString(AlloySidecar.SERVER_PORT));
  }

  private static String resource(String name) {
    try (InputStream script = AlloyEntrypoint.class.getResourceAsStream(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
