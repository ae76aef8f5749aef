package io.github.fargatealloy.agent.onejar;

import io.opentelemetry.javaagent.extension.AgentListener;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;

/**
 * Says what to change when the extension is missing from the running agent. The agent unpacks an
 * embedded extension into the temporary directory, and where a read-only root file system has none,
 * goes on without it after a line that names neither cause nor cure.
 *
 * <p>The build puts this class among the agent's own; in the extension's jar it does nothing.
 */
public final class UnpackingCheck implements AgentListener {
  private static final String EXTENSION =
      "io.github.fargatealloy.agent.FargateAlloyCustomizerProvider";

  @Override
  @SuppressWarnings("SystemOut")
  public void afterAgent(AutoConfiguredOpenTelemetrySdk unused) {
    if (!isLoaded()) {
      // Not to a logger, which this class, unlike an extension, would take from the application.
      System.err.println(message(System.getProperty("java.io.tmpdir")));
    }
  }

  static String message(String directory) {
    return "fargate-alloy: ERROR: the extension in this agent is NOT active, because it cannot be"
        + " unpacked into "
        + directory
        + ". Telemetry has no ECS attributes, is not kept while the sidecar is away, and requests"
        + " in flight at a stop lose their spans."
        + System.lineSeparator()
        + "    fix: mount a volume or a tmpfs (with mode=1777) at "
        + directory
        + ", or point -Djava.io.tmpdir to a directory that this user can write";
  }

  private static boolean isLoaded() {
    try {
      ClassLoader extensions =
          (ClassLoader)
              Class.forName("io.opentelemetry.javaagent.bootstrap.AgentInitializer", false, null)
                  .getMethod("getExtensionsClassLoader")
                  .invoke(null);
      Class.forName(EXTENSION, false, extensions);
      return true;
    } catch (ReflectiveOperationException missing) {
      return false;
    }
  }
}
