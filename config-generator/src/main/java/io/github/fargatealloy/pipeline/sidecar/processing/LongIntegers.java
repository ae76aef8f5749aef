package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.component.AlloyString;
import java.util.List;

/**
 * Integers in JSON that are too long for the floating-point numbers that OTTL reads them as: they
 * are put between quotes, so that no digit is lost.
 */
final class LongIntegers {
  private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final String SHORT = "-?[0-9]{1,15}[^0-9\".eE]";
  private static final String FRACTION =
      "-?[0-9]+(?:\\.[0-9]+(?:[eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+)[^0-9\"]";
  private static final String OTHER = "[^\"0-9-]";

  /**
   * The next long integer with all before it, or the rest of the line: so a match never begins
   * within a text.
   */
  private static final String NEXT =
      "((?:%s|%s|%s|%s)*)(?:(-?[1-9][0-9]{15,})([^0-9\".eE])|$)"
          .formatted(TEXT, SHORT, FRACTION, OTHER);

  private LongIntegers() {}

  /** Statements that leave such a text of the body in a place of the cache. */
  static List<String> quoted(String place) {
    String some = " where IsMatch(log.body, \"[0-9]{16}\")";
    return List.of(
        "set(%s, log.body)".formatted(place),
        "replace_pattern(%s, %s, %s)%s"
            .formatted(place, AlloyString.quoted(NEXT), AlloyString.quoted("$1\"$2\"$3"), some),
        "replace_pattern(%s, %s, \"\")%s".formatted(place, AlloyString.quoted("\"\"$"), some));
  }
}
