package io.github.fargatealloy.service;

/**
 * What is observed in the task and where it goes.
 *
 * @param ecsMetrics whether the sidecar reads the task's CPU, memory, network and disk from the
 *     task metadata endpoint
 */
public record Telemetry(Destination destination, Sidecar sidecar, boolean ecsMetrics) {}
