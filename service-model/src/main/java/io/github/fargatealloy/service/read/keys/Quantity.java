package io.github.fargatealloy.service.read.keys;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number and its unit, as in {@code 0.5 vCPU}.
 *
 * @param unit empty for a plain number
 */
record Quantity(BigDecimal number, String unit) {
  private static final int MAX_DIGITS = 9;

  /** Empty unless the text is an unsigned decimal number with an optional unit of letters. */
  static Optional<Quantity> parse(String text) {
    int end = 0;
    while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    String number = text.substring(0, end);
    boolean hasDigit = number.chars().anyMatch(Quantity::isDigit);
    boolean oneDot = number.indexOf('.') == number.lastIndexOf('.');
    if (!hasDigit || !oneDot || number.endsWith(".") || number.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(new Quantity(new BigDecimal(number), text.substring(end).strip()));
  }

  /** The number times this, if that is a whole number above zero. */
  Optional<Integer> times(int factor) {
    BigDecimal product = number.multiply(BigDecimal.valueOf(factor)).stripTrailingZeros();
    boolean whole = product.scale() <= 0;
    boolean inRange = product.signum() > 0 && product.precision() - product.scale() <= MAX_DIGITS;
    return whole && inRange ? Optional.of(product.intValueExact()) : Optional.empty();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
