package io.github.fargatealloy.pipeline.component;

/**
 * How requests are cut: one waits until it is large enough or old enough, and is split where the
 * destination would refuse it.
 *
 * @param minSize in bytes before compression, like the other
 * @param flushTimeout a duration such as {@code 1s}
 */
public record RequestBatch(long minSize, long maxSize, String flushTimeout) {}
