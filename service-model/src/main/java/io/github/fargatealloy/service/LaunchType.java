package io.github.fargatealloy.service;

/** What tasks run on; spelled as in {@code requiresCompatibilities}. */
public enum LaunchType {
  /** Capacity that AWS owns and sells by the task, in certain sizes. */
  FARGATE,
  /** The team's own instances, behind a capacity provider. */
  EC2,
  /** Instances in the team's account that ECS chooses, patches and replaces. */
  MANAGED_INSTANCES
}
