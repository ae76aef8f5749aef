package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.contribution.Contribution;

/**
 * A configuration that Alloy accepts.
 *
 * @param text in canonical layout, ends with a line feed
 * @param stabilityLevel what {@code --stability.level} must be at least
 * @param contribution what the task must have for it
 */
public record AlloyConfig(String text, String stabilityLevel, Contribution contribution) {}
