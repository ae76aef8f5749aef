package io.github.fargatealloy.taskdefinition.jvm;

import java.util.Optional;

/**
 * One option of ours, as {@code DEPLOY.md} explains it.
 *
 * @param text as the JVM reads it
 * @param why what it is good for
 * @param price what is given up; empty if nothing is
 */
public record JvmOption(String text, String why, Optional<String> price) {}
