package io.github.fargatealloy.cost;

import io.github.fargatealloy.service.read.keys.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of US dollars, exact until it is printed. */
public record Dollars(BigDecimal amount) implements Comparable<Dollars> {
  static final Dollars ZERO = new Dollars(BigDecimal.ZERO);

  public Dollars plus(Dollars other) {
    return new Dollars(amount.add(other.amount));
  }

  public Dollars minus(Dollars other) {
    return new Dollars(amount.subtract(other.amount));
  }

  public Dollars times(int count) {
    return new Dollars(amount.multiply(BigDecimal.valueOf(count)));
  }

  /** What is left after this discount. */
  public Dollars less(int percent) {
    return new Dollars(amount.multiply(BigDecimal.valueOf(100L - percent)).movePointLeft(2));
  }

  /** The least number of these that is more than the other amount; this one is above zero. */
  public int countAbove(Dollars other) {
    return other.amount.divideToIntegralValue(amount).intValueExact() + 1;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  @Override
  public int compareTo(Dollars other) {
    return amount.compareTo(other.amount);
  }

  /** To the cent, such as {@code $1,036.04}. */
  @Override
  public String toString() {
    String digits = amount.setScale(2, RoundingMode.HALF_UP).abs().toPlainString();
    int point = digits.length() - 3;
    String whole = Formats.thousands(Long.parseLong(digits.substring(0, point)));
    return (amount.signum() < 0 ? "$-" : "$") + whole + digits.substring(point);
  }
}
