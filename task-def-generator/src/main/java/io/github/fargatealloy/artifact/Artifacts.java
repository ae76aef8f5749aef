package io.github.fargatealloy.artifact;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that one service description becomes.
 *
 * @param files text by path, relative to the output directory and with {@code /} as separator
 */
public record Artifacts(SortedMap<String, String> files) {

  public Artifacts {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public Artifacts(Map<String, String> files) {
    this(new TreeMap<>(files));
  }
}
