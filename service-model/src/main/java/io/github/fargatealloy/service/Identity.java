package io.github.fargatealloy.service;

import java.util.Optional;

/**
 * Which service this is, as its telemetry says it.
 *
 * @param name {@code service.name}; also the name of its container
 * @param namespace {@code service.namespace}: the system that the service belongs to
 * @param version {@code service.version}: as given, else the image's tag; empty for an image that
 *     is named by digest alone
 * @param environment {@code deployment.environment.name}: the overlay that was merged
 */
public record Identity(
    String name,
    Optional<String> namespace,
    Optional<String> version,
    Optional<String> environment) {}
