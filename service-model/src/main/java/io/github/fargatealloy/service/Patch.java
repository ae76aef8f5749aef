package io.github.fargatealloy.service;

/**
 * What a team changes in the task definition that is generated.
 *
 * @param path as the description spells it
 * @param text JSON in the shape of a task definition; judged by whoever applies it
 */
public record Patch(String path, String text) {}
