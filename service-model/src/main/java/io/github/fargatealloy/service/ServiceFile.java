package io.github.fargatealloy.service;

/** A service description and where each of its values was written. */
public record ServiceFile(ServiceDescription service, SourceMap sources) {}
