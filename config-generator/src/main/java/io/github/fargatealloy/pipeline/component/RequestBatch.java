package io.github.fargatealloy.pipeline.component;

/**
 * How requests are cut: one waits until it is large enough or old enough, and is split where the
 * destination would refuse it.
 *
 * @param sizer {@code bytes} before compression, or {@code items}: spans, data points, records
 * @param flushTimeout a duration such as {@code 1s}
 */
public record RequestBatch(String sizer, long minSize, long maxSize, String flushTimeout) {}
