package io.github.fargatealloy.alloy.check;

import java.util.List;

/**
 * How Alloy reads constants where another type is asked for: as Go's {@code strconv} and {@code
 * time.ParseDuration} do.
 */
final class Conversions {
  /** Longest first, so that {@code ms} is not read as {@code m}. */
  private static final List<String> UNITS =
      List.of("ns", "us", "\u00b5s", "\u03bcs", "ms", "s", "m", "h");

  private static final List<Double> NANOSECONDS =
      List.of(1.0, 1e3, 1e3, 1e3, 1e6, 1e9, 60e9, 3600e9);

  private Conversions() {}

  /** Whether Alloy takes the string for a number. */
  static boolean isNumber(String text) {
    if (text.isEmpty()) {
      return false;
    }
    try {
      if (text.charAt(0) == '-') {
        Long.parseLong(text);
        return true;
      }
      for (int i = 0; i < text.length(); i++) {
        if (".eE".indexOf(text.charAt(i)) >= 0) {
          return isFloat(text);
        }
      }
      Long.parseUnsignedLong(text);
      return text.charAt(0) != '+';
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isFloat(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789.eE+-".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    Double.parseDouble(text);
    return true;
  }

  /** Whether a number, written in a text, is zero. */
  static boolean isZero(String number) {
    return Double.parseDouble(number) == 0;
  }

  /** Whether Go reads the string as a duration: {@code 0}, or numbers with units. */
  static boolean isDuration(String text) {
    int at = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    if (text.substring(at).equals("0")) {
      return true;
    }
    double nanoseconds = 0;
    int start = at;
    while (at < text.length()) {
      int digits = at;
      while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      String amount = text.substring(digits, at);
      int unit = unitAt(text, at);
      if (unit < 0 || !isAmount(amount)) {
        return false;
      }
      nanoseconds += Double.parseDouble(amount) * NANOSECONDS.get(unit);
      at += UNITS.get(unit).length();
    }
    return at > start && nanoseconds < Long.MAX_VALUE;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isAmount(String text) {
    return !text.isEmpty() && !text.equals(".") && text.indexOf('.') == text.lastIndexOf('.');
  }

  private static int unitAt(String text, int at) {
    for (int i = 0; i < UNITS.size(); i++) {
      if (text.startsWith(UNITS.get(i), at)) {
        return i;
      }
    }
    return -1;
  }
}
