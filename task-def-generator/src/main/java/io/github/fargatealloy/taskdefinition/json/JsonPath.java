package io.github.fargatealloy.taskdefinition.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The way from the root of a JSON tree to one of its values, whether the value exists or not.
 *
 * @param parent null for the root
 * @param step a key, or the index of an element in decimal digits; empty for the root
 * @param element whether the step is an index
 */
public record JsonPath(JsonPath parent, String step, boolean element) {
  public static final JsonPath ROOT = new JsonPath(null, "", false);

  public JsonPath key(String key) {
    return new JsonPath(this, key, false);
  }

  public JsonPath element(int index) {
    return new JsonPath(this, Integer.toString(index), true);
  }

  /** Every path on the way, from the one below the root to this one; empty for the root. */
  public List<JsonPath> steps() {
    List<JsonPath> steps = new ArrayList<>();
    for (JsonPath path = this; path.parent != null; path = path.parent) {
      steps.add(path);
    }
    Collections.reverse(steps);
    return steps;
  }

  /**
   * The path as a JSON pointer, such as {@code /containerDefinitions/0/image}.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
   */
  public String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (JsonPath path : steps()) {
      pointer.append('/').append(path.step.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** The steps as people write them, such as {@code containerDefinitions[0].image}. */
  public static String written(List<JsonPath> steps) {
    StringBuilder written = new StringBuilder();
    for (JsonPath path : steps) {
      if (path.element) {
        written.append('[').append(path.step).append(']');
      } else {
        written.append(written.isEmpty() ? "" : ".").append(path.step);
      }
    }
    return written.toString();
  }

  @Override
  public String toString() {
    return written(steps());
  }
}
