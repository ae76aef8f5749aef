package io.github.fargatealloy.contribution;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the standard output of the team's containers leaves them when it goes by FireLens.
 *
 * @param routerContainer name of the container with the FireLens configuration
 * @param options of the log driver {@code awsfirelens}; may be empty
 */
public record LogRouting(String routerContainer, SortedMap<String, String> options) {

  public LogRouting {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }
}
