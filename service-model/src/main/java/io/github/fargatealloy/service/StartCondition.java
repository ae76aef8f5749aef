package io.github.fargatealloy.service;

/** What must be true of a container before another one starts; spelled as in {@code dependsOn}. */
public enum StartCondition {
  /** It has started. */
  START,
  /** Its health check has passed. */
  HEALTHY,
  /** It has ended, well or not. */
  COMPLETE,
  /** It has ended with 0. */
  SUCCESS;

  /** Whether the container must have ended, which an essential one never has in a living task. */
  public boolean needsAnEnd() {
    return this == COMPLETE || this == SUCCESS;
  }
}
