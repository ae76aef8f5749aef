package io.github.fargatealloy.service.deploy;

/**
 * The target group that the tasks of a service register with.
 *
 * @param port that it calls, of any container
 * @param graceSeconds how long after its start a task may fail the target group's health checks
 */
public record LoadBalancer(String targetGroupArn, TaskPort port, int graceSeconds) {}
