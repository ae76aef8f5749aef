package io.github.fargatealloy.deploy;

/** The group of CloudWatch Logs that all containers of a task write to. */
public record LogGroup(String name, int retentionDays) {}
