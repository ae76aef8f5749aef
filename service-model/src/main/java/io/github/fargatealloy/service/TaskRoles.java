package io.github.fargatealloy.service;

/**
 * The two roles of a task, as ARNs: the execution role fetches images, secrets and log groups
 * before the task runs, the task role is what its containers may do.
 */
public record TaskRoles(String executionRoleArn, String taskRoleArn) {}
