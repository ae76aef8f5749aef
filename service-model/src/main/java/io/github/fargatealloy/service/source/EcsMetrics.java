package io.github.fargatealloy.service.source;

/** How CPU, memory, network and disk of a task are read from its metadata endpoint. */
public enum EcsMetrics {
  /** Not at all. */
  NONE,
  /** By Alloy itself, with an experimental component. */
  RECEIVER,
  /** By the container ecs_exporter, which Alloy scrapes: no experimental component. */
  EXPORTER
}
