package io.github.fargatealloy.local.process;

import io.github.fargatealloy.local.plan.LocalContainer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs the health check of a container in its environment. */
final class HealthProbe {
  private final LocalContainer container;

  HealthProbe(LocalContainer container) {
    this.container = container;
  }

  boolean isHealthy() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(container.healthCommand())
            .directory(container.workingDirectory().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(container.environment().variables());
    Process check = builder.start();
    Duration timeout = container.definition().healthCheck().commandTimeout();
    try {
      return check.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS) && check.exitValue() == 0;
    } finally {
      check.destroyForcibly();
    }
  }
}
