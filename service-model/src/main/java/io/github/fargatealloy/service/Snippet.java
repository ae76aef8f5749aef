package io.github.fargatealloy.service;

/**
 * A team's own components in the Alloy language.
 *
 * @param path as the description spells it
 */
public record Snippet(String path, String text) {}
