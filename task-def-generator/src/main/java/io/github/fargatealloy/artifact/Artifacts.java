package io.github.fargatealloy.artifact;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that one service description becomes.
 *
 * @param files text by path, relative to the output directory and with {@code /} as separator
 * @param summary what a person wants to know of them first, one sentence a line
 * @param environmentsLeft names of the environments that the description has, when these artifacts
 *     are for none of them
 */
public record Artifacts(
    SortedMap<String, String> files, List<String> summary, List<String> environmentsLeft) {

  public Artifacts {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    summary = List.copyOf(summary);
    environmentsLeft = List.copyOf(environmentsLeft);
  }
}
