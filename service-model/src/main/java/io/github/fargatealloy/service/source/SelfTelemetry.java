package io.github.fargatealloy.service.source;

/** What Alloy reports of itself; its log is in CloudWatch in any case. */
public record SelfTelemetry(boolean metrics, boolean logs) {}
