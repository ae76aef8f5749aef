package io.github.fargatealloy.service.source;

import io.github.fargatealloy.service.value.ImageReference;

/** Which way the standard output of the application takes. */
public sealed interface StdoutLogs {

  /** To CloudWatch Logs by the log driver, past the sidecar. */
  record CloudWatchOnly() implements StdoutLogs {}

  /** By FireLens to Alloy, which is the log router itself. */
  record ThroughAlloy() implements StdoutLogs {}

  /** By FireLens to a Fluent Bit, which forwards to Alloy. */
  record ThroughFluentBit(ImageReference image) implements StdoutLogs {}

  /** Whether the application's container uses the log driver {@code awsfirelens}. */
  default boolean usesFireLens() {
    return !(this instanceof CloudWatchOnly);
  }
}
