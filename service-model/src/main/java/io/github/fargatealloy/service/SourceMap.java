package io.github.fargatealloy.service;

import io.github.fargatealloy.problem.Location;
import java.util.Map;

/**
 * Where each value of a description was written, so that a problem found in a generated artifact
 * can point at the line that caused it.
 *
 * @param file the description's path as the user spells it
 * @param locations by the dotted path of the value, such as {@code task.memory} or {@code ports[0]}
 */
public record SourceMap(String file, Map<String, Location> locations) {

  public SourceMap {
    locations = Map.copyOf(locations);
  }

  /** The place of the value, else of the nearest value around it, else the file. */
  public Location locate(String path) {
    for (String at = path; !at.isEmpty(); at = parent(at)) {
      Location location = locations.get(at);
      if (location != null) {
        return location;
      }
    }
    return Location.ofFile(file);
  }

  /** Whether the value itself was written, rather than left to its default. */
  public boolean has(String path) {
    return locations.containsKey(path);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }
}
