package io.github.fargatealloy.service.deploy;

/** What Fargate takes tasks from. */
public enum Capacity {
  /** Tasks that Fargate never takes back. */
  FARGATE,
  /** Spare capacity at a lower price, which Fargate takes back with two minutes' notice. */
  SPOT,
  /** One task that stays, and three of four further ones on spare capacity. */
  MIXED
}
