package io.github.fargatealloy.agent.delivery;

import java.util.logging.Logger;

/** One line when the sidecar cannot be reached, and one when that is over. */
final class OutageLog {
  private static final Logger logger = Logger.getLogger(OutageLog.class.getName());

  private final String destination;
  private final long maxBytes;

  OutageLog(String destination, long maxBytes) {
    this.destination = destination;
    this.maxBytes = maxBytes;
  }

  void begins(String reason) {
    logger.warning(
        "Telemetry cannot be delivered to "
            + destination
            + " ("
            + reason
            + "). Up to "
            + maxBytes / (1024 * 1024)
            + " MiB are kept, and delivered when it answers; nothing more is logged until then.");
  }

  void ends(long delivered, long dropped) {
    logger.info(
        "Telemetry reaches "
            + destination
            + " again: "
            + delivered
            + " kept batches were delivered, "
            + dropped
            + " dropped.");
  }

  void givesUp(long dropped) {
    logger.warning(
        "The application stops while telemetry cannot be delivered to "
            + destination
            + ": "
            + dropped
            + " batches are lost.");
  }
}
