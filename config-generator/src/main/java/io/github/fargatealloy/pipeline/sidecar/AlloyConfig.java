package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.service.SecretReference;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A configuration that Alloy accepts.
 *
 * @param text in canonical layout, ends with a line feed
 * @param stabilityLevel what {@code --stability.level} must be at least
 * @param secrets environment variables that it reads, by name
 */
public record AlloyConfig(
    String text, String stabilityLevel, SortedMap<String, SecretReference> secrets) {

  public AlloyConfig {
    secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
  }
}
