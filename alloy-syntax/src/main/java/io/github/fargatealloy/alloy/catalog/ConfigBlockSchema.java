package io.github.fargatealloy.alloy.catalog;

/**
 * A block that configures Alloy itself or shapes modules: {@code logging}, {@code import.file},
 * {@code declare} and the like.
 *
 * @param stability the level that it needs
 * @param body what it takes; empty for {@code declare}, which holds a module
 */
public record ConfigBlockSchema(String name, StabilityLevel stability, BodySchema body) {}
