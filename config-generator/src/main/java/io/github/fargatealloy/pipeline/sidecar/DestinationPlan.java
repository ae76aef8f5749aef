package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.service.SecretReference;
import java.util.List;
import java.util.SortedMap;

/**
 * What one destination contributes to a sidecar.
 *
 * @param exporter where the pipeline ends
 * @param handlers what the exporter reads its credentials and its queue's storage from
 * @param secrets environment variables that the exporter reads, by name
 */
record DestinationPlan(
    Component exporter, List<Component> handlers, SortedMap<String, SecretReference> secrets) {}
