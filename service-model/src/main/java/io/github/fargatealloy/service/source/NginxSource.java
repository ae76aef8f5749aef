package io.github.fargatealloy.service.source;

/**
 * An nginx in the task.
 *
 * @param container its name among the task's containers
 * @param statusUrl where {@code stub_status} answers, on loopback
 */
public record NginxSource(String container, String statusUrl) {}
