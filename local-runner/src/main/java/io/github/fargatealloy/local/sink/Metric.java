package io.github.fargatealloy.local.sink;

/** A metric of one resource, of which data points arrived. */
public record Metric(Resource resource, String name, String unit) {}
