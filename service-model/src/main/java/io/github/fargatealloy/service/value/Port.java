package io.github.fargatealloy.service.value;

/**
 * A TCP port that the application listens on.
 *
 * @param containerPort 1 to 65535
 * @param name the name of the port mapping, for Service Connect; unique in the task
 */
public record Port(int containerPort, String name) {}
