package io.github.fargatealloy.local.definition;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a task's CPU or memory, which ECS takes as a number or in a unit of 1024 of these.
 *
 * @param unit in lower case
 */
record Amount(String unit) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([a-z]*)");

  boolean isIn(String text) {
    Matcher written = written(text);
    return written.matches() && (written.group(2).isEmpty() || written.group(2).equals(unit));
  }

  /** 0 for an empty text. */
  double of(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    Matcher written = written(text);
    if (!written.matches()) {
      throw new IllegalArgumentException("not judged when it was read: " + text);
    }
    return Double.parseDouble(written.group(1)) * (written.group(2).isEmpty() ? 1 : 1024);
  }

  private static Matcher written(String text) {
    return WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
  }
}
