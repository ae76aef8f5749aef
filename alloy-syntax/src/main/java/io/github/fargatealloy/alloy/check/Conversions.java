package io.github.fargatealloy.alloy.check;

import java.util.List;

/**
 * How Alloy reads constants where another type is asked for: as Go's {@code strconv} and {@code
 * time.ParseDuration} do.
 */
final class Conversions {
  /** Longest first, so that {@code ms} is not read as {@code m}. */
  private static final List<String> DURATION_UNITS =
      List.of("ns", "us", "\u00b5s", "\u03bcs", "ms", "s", "m", "h");

  private static final List<Double> NANOSECONDS =
      List.of(1.0, 1e3, 1e3, 1e3, 1e6, 1e9, 60e9, 3600e9);

  private static final List<String> BINARY_UNITS =
      List.of("KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "B");

  private static final List<String> DECIMAL_UNITS =
      List.of("KB", "MB", "GB", "TB", "PB", "EB", "B");

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
    return total(text, DURATION_UNITS, NANOSECONDS) <= Long.MAX_VALUE;
  }

  /** Whether Alloy reads the string as a number of bytes; binary and decimal units do not mix. */
  static boolean isBytes(String text) {
    return total(text, BINARY_UNITS, null) == 0 || total(text, DECIMAL_UNITS, null) == 0;
  }

  /**
   * The sum of numbers with units, not counted without sizes of the units; infinite when the text
   * is something else.
   */
  private static double total(String text, List<String> units, List<Double> sizes) {
    int at = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    if (at == text.length()) {
      return Double.POSITIVE_INFINITY;
    }
    if (text.substring(at).equals("0")) {
      return 0;
    }
    double total = 0;
    while (at < text.length()) {
      int amountStart = at;
      while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      String amount = text.substring(amountStart, at);
      int unit = unitAt(text, at, units);
      if (unit < 0 || !isAmount(amount)) {
        return Double.POSITIVE_INFINITY;
      }
      total += sizes == null ? 0 : Double.parseDouble(amount) * sizes.get(unit);
      at += units.get(unit).length();
    }
    return total;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isAmount(String text) {
    return !text.isEmpty() && !text.equals(".") && text.indexOf('.') == text.lastIndexOf('.');
  }

  private static int unitAt(String text, int at, List<String> units) {
    for (int i = 0; i < units.size(); i++) {
      if (text.startsWith(units.get(i), at)) {
        return i;
      }
    }
    return -1;
  }
}
