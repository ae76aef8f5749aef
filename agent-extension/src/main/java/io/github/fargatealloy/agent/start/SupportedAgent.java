package io.github.fargatealloy.agent.start;

import java.util.logging.Logger;

/**
 * Whether the agent around the extension is new enough for it. In an older one the extension does
 * nothing: a class of it that cannot be linked would end the agent's start, and with it all
 * telemetry.
 */
public final class SupportedAgent {
  private static final Logger logger = Logger.getLogger(SupportedAgent.class.getName());

  private static final String OLDEST = "2.25.0";

  /** The newest of the agent's classes that the extension needs. */
  private static final String NEEDED = "io.opentelemetry.sdk.common.export.HttpSenderProvider";

  private static final boolean IS_RUNNING = hasNeededClass();

  private SupportedAgent() {}

  public static boolean isRunning() {
    return IS_RUNNING;
  }

  /** One line, where it is not. */
  public static void warnOfOlder() {
    if (!IS_RUNNING) {
      logger.warning(
          "fargate-alloy "
              + Version.OF_THIS_BUILD
              + " needs the OpenTelemetry Java agent "
              + OLDEST
              + " or newer. It does nothing in this one, which runs on as if it were alone.");
    }
  }

  private static boolean hasNeededClass() {
    try {
      Class.forName(NEEDED, false, SupportedAgent.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException older) {
      return false;
    }
  }
}
