package io.github.fargatealloy.local.sink;

/**
 * A log record that arrived.
 *
 * @param timeNanos since the epoch
 * @param traceId empty when the record belongs to no trace
 */
public record LogRecord(
    Resource resource, long timeNanos, String severity, String body, String traceId) {}
