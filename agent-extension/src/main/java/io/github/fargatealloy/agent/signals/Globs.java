package io.github.fargatealloy.agent.signals;

import java.util.List;

/**
 * Patterns in which {@code *} stands for any characters, also none and slashes. They are asked for
 * every request, so matching creates nothing.
 */
final class Globs {
  private final String[][] literalsOfEach;

  Globs(List<String> globs) {
    literalsOfEach = globs.stream().map(glob -> glob.split("\\*", -1)).toArray(String[][]::new);
  }

  boolean match(String text) {
    if (text == null) {
      return false;
    }
    for (String[] literals : literalsOfEach) {
      if (match(literals, text)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The literals must follow one another in the text, the first at its begin, the last at its end.
   */
  private static boolean match(String[] literals, String text) {
    int last = literals.length - 1;
    if (last == 0) {
      return text.equals(literals[0]);
    }
    if (!text.startsWith(literals[0])) {
      return false;
    }
    int end = literals[0].length();
    for (int i = 1; i < last; i++) {
      int start = text.indexOf(literals[i], end);
      if (start < 0) {
        return false;
      }
      end = start + literals[i].length();
    }
    return end <= text.length() - literals[last].length() && text.endsWith(literals[last]);
  }
}
