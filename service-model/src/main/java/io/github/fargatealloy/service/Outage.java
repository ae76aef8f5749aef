package io.github.fargatealloy.service;

/** A failure of the destination that must lose nothing. */
public record Outage(int seconds, int spansPerSecond) {}
