package io.github.fargatealloy.local.sink;

import java.time.Duration;

/**
 * A span that arrived.
 *
 * @param traceId and the other ids are lower-case hexadecimal
 * @param parentSpanId empty for a root
 * @param kind as OTLP spells it without its prefix: SERVER, CLIENT, INTERNAL, …
 * @param startNanos since the epoch
 */
public record Span(
    Resource resource,
    String traceId,
    String spanId,
    String parentSpanId,
    String name,
    String kind,
    long startNanos,
    Duration duration,
    boolean failed) {}
