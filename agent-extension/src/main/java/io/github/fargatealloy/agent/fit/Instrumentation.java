package io.github.fargatealloy.agent.fit;

import java.util.List;
import java.util.Set;

/** One instrumentation module of the agent and the classes without which it changes nothing. */
final class Instrumentation {
  private final List<String> names;
  private final List<List<String>> needs;

  /**
   * @param names as in {@code otel.instrumentation.<name>.enabled}; the agent asks for them in this
   *     order and the first that is set decides
   * @param needs all of these, and of each any one; none: it can always match
   */
  Instrumentation(List<String> names, List<List<String>> needs) {
    this.names = names;
    this.needs = needs;
  }

  List<String> names() {
    return names;
  }

  List<List<String>> needs() {
    return needs;
  }

  boolean canMatch(Set<String> classes) {
    for (List<String> anyOf : needs) {
      if (!containsAny(classes, anyOf)) {
        return false;
      }
    }
    return true;
  }

  private static boolean containsAny(Set<String> classes, List<String> anyOf) {
    for (String name : anyOf) {
      if (classes.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
