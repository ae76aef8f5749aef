package io.github.fargatealloy.pipeline.component;

/** A header of requests. */
public record Header(String name, Expression value) {}
