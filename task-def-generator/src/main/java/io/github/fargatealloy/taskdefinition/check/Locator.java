package io.github.fargatealloy.taskdefinition.check;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.taskdefinition.json.JsonPath;
import java.util.Optional;

/** Where a part of a generated task definition comes from. */
@FunctionalInterface
public interface Locator {

  /**
   * The place that the part was made from.
   *
   * @param pointer a JSON pointer into the definition, such as {@code
   *     /containerDefinitions/0/healthCheck}; the empty string is the definition as a whole
   * @return empty when only a larger part is known, which is asked for next
   */
  Optional<Location> locate(String pointer);

  /** The place of the smallest part around the path that is known. */
  default Location nearest(JsonPath path) {
    for (JsonPath around = path; around != null; around = around.parent()) {
      Optional<Location> known = locate(around.pointer());
      if (known.isPresent()) {
        return known.get();
      }
    }
    throw new IllegalStateException("the locator does not know where the definition comes from");
  }
}
