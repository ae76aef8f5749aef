package io.github.fargatealloy.service.source;

/**
 * An endpoint in Prometheus' format in the same task.
 *
 * @param job what the metrics' {@code service.name} becomes
 * @param path such as {@code /actuator/prometheus}
 */
public record ScrapeTarget(String job, int port, String path, int intervalSeconds) {}
