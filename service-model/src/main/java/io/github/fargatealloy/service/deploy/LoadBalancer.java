package io.github.fargatealloy.service.deploy;

import io.github.fargatealloy.service.value.Port;

/**
 * The target group that the tasks of a service register with.
 *
 * @param port of the application; one of the service's
 * @param graceSeconds how long after its start a task may fail the target group's health checks
 */
public record LoadBalancer(String targetGroupArn, Port port, int graceSeconds) {}
