package io.github.fargatealloy.service;

/** The ways in which a task's telemetry is collected; not each of them honours every key. */
public enum CollectedBy {
  /** Alloy in the task. */
  SIDECAR,
  /** Alloy on the instance. */
  DAEMON,
  /** AWS Distro for OpenTelemetry in the task. */
  ADOT,
  /** CloudWatch alone. */
  NOTHING
}
